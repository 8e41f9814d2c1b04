package live

import (
	"github.com/aws/aws-sdk-go-v2/service/batch"
	"github.com/aws/aws-sdk-go-v2/service/ecr"
	"github.com/aws/aws-sdk-go-v2/service/ecs"
	"github.com/aws/aws-sdk-go-v2/service/eks"
)

func init() {
	speaks("Batch", &batch.Client{}, nil)
	speaks("ECR", &ecr.Client{}, nil)
	speaks("ECS", &ecs.Client{}, nil)
	speaks("EKS", &eks.Client{}, map[string][]string{
		"AccessConfigResponse.AuthenticationMode": {"API", "CONFIG_MAP", "API_AND_CONFIG_MAP", "API"},
	})
}
