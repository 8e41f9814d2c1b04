resource "aws_guardduty_detector" "d" {
  datasources {
    s3_logs {
      enable = false # want "protection of S3 is switched off"
    }

    kubernetes {
      audit_logs {
        enable = false # want "protection of clusters"
      }
    }

    malware_protection {
      scan_ec2_instance_with_findings {
        ebs_volumes {
          enable = false # want "search of volumes"
        }
      }
    }
  }
}

resource "aws_guardduty_detector_feature" "s3" {
  detector_id = aws_guardduty_detector.d.id
  name        = "S3_DATA_EVENTS"
  status      = "DISABLED" # want "protection of S3 is switched off"
}

resource "aws_guardduty_detector_feature" "eks" {
  detector_id = aws_guardduty_detector.d.id
  name        = "EKS_AUDIT_LOGS"
  status      = "DISABLED" # want "protection of clusters"
}

resource "aws_eks_cluster" "c" {
  name     = "c"
  role_arn = "arn:aws:iam::123456789012:role/eks"

  vpc_config {
    subnet_ids = ["subnet-1", "subnet-2"]
  }
}

resource "aws_instance" "i" {
  ami           = "ami-12345678"
  instance_type = "m7g.large"
}
