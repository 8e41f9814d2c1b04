variable "material" {
  type      = string
  sensitive = true
}

resource "aws_kms_external_key" "k" { # want unknown
  key_material_base64 = var.material
}
