# From the policy, so that nothing writes before it is there.
output "name" {
  value = aws_s3_bucket_policy.this.bucket
}

output "arn" {
  value = aws_s3_bucket.this.arn
}

output "domain" {
  value = aws_s3_bucket.this.bucket_regional_domain_name
}
