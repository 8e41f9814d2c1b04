package live

import (
	"github.com/aws/aws-sdk-go-v2/service/computeoptimizer"
	"github.com/aws/aws-sdk-go-v2/service/costexplorer"
)

func init() {
	speaks("Cost Explorer", &costexplorer.Client{}, nil)
	speaks("Compute Optimizer", &computeoptimizer.Client{}, nil)
}
