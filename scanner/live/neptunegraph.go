package live

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/service/neptunegraph"
)

func neptunegraphService() *Service {
	return &Service{Name: "neptune-graph", ID: "Neptune Graph", Collect: collectNeptuneGraph, Types: map[string]Type{"aws_neptunegraph_graph": untagged}, Calls: []Call{{Operation: "ListGraphs"}}}
}

func collectNeptuneGraph(ctx context.Context, r *run) {
	client := neptunegraph.NewFromConfig(r.config)
	if err := pages(ctx, neptunegraph.NewListGraphsPaginator(client, &neptunegraph.ListGraphsInput{}), func(o *neptunegraph.ListGraphsOutput) {
		for _, g := range o.Graphs {
			r.add("aws_neptunegraph_graph", deref(g.Id), deref(g.Arn), object("arn", g.Arn, "graph_name", g.Name, "deletion_protection", g.DeletionProtection, "public_connectivity", g.PublicConnectivity,
				"endpoint", g.Endpoint, "kms_key_identifier", g.KmsKeyIdentifier, "provisioned_memory", g.ProvisionedMemory, "replica_count", g.ReplicaCount))
		}
	}); err != nil {
		r.lost(err, "ListGraphs", "aws_neptunegraph_graph")
	}
}
