variable "name" { type = string }
variable "cluster_arn" { type = string }
variable "cluster_name" { type = string }
variable "region" { type = string }
variable "vpc_id" { type = string }
variable "subnets" { type = list(string) }
variable "balancer_group" { type = string }
variable "listener_arn" { type = string }
variable "priority" { type = number }

variable "environment" {
  type    = map(string)
  default = {}
}

variable "service" {
  type = object({
    image  = string
    port   = number
    path   = string
    cpu    = number
    memory = number
    count  = number
    public = bool
  })
}
