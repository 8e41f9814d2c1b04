package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/comprehend"
	"github.com/aws/aws-sdk-go-v2/service/comprehend/types"
)

func comprehendService() *Service {
	classifier, recognizer := "aws_comprehend_document_classifier", "aws_comprehend_entity_recognizer"
	return &Service{Name: "comprehend", ID: comprehend.ServiceID, Collect: collectComprehend, Types: map[string]Type{classifier: {}, recognizer: {}}, Calls: []Call{
		{Operation: "ListDocumentClassifiers", Types: []string{classifier}},
		{Operation: "ListEntityRecognizers", Types: []string{recognizer}},
		{Operation: "ListTagsForResource"},
	}}
}

func collectComprehend(ctx context.Context, r *run) {
	client := comprehend.NewFromConfig(r.config)
	if typ := "aws_comprehend_document_classifier"; r.wants(typ) {
		all := gather(ctx, r, comprehend.NewListDocumentClassifiersPaginator(client, &comprehend.ListDocumentClassifiersInput{}),
			func(o *comprehend.ListDocumentClassifiersOutput) []types.DocumentClassifierProperties {
				return o.DocumentClassifierPropertiesList
			}, "ListDocumentClassifiers", typ)
		each(ctx, all, func(ctx context.Context, d types.DocumentClassifierProperties) {
			v := object("mode", d.Mode, "data_access_role_arn", d.DataAccessRoleArn, "language_code", d.LanguageCode, "model_kms_key_id", d.ModelKmsKeyId,
				"volume_kms_key_id", d.VolumeKmsKeyId, "version_name", d.VersionName, "vpc_config", comprehendVPC(d.VpcConfig))
			if o := d.OutputDataConfig; o != nil {
				put(v, "output_data_config", block(object("kms_key_id", o.KmsKeyId, "output_s3_uri", o.S3Uri)))
			}
			addComprehend(ctx, r, client, typ, d.Status, deref(d.DocumentClassifierArn), v)
		})
	}
	if typ := "aws_comprehend_entity_recognizer"; r.wants(typ) {
		all := gather(ctx, r, comprehend.NewListEntityRecognizersPaginator(client, &comprehend.ListEntityRecognizersInput{}),
			func(o *comprehend.ListEntityRecognizersOutput) []types.EntityRecognizerProperties {
				return o.EntityRecognizerPropertiesList
			}, "ListEntityRecognizers", typ)
		each(ctx, all, func(ctx context.Context, d types.EntityRecognizerProperties) {
			addComprehend(ctx, r, client, typ, d.Status, deref(d.EntityRecognizerArn), object("data_access_role_arn", d.DataAccessRoleArn, "language_code", d.LanguageCode,
				"model_kms_key_id", d.ModelKmsKeyId, "volume_kms_key_id", d.VolumeKmsKeyId, "version_name", d.VersionName, "vpc_config", comprehendVPC(d.VpcConfig)))
		})
	}
}

func addComprehend(ctx context.Context, r *run, c *comprehend.Client, typ string, status types.ModelStatus, arn string, v values) {
	if status == types.ModelStatusDeleting {
		return
	}
	// arn:aws:comprehend:REGION:ACCOUNT:document-classifier/NAME/version/VERSION
	name := arn[strings.LastIndexByte(arn, ':')+1:]
	if parts := strings.Split(name, "/"); len(parts) > 1 {
		name = parts[1]
	}
	res := r.add(typ, name, arn, put(v, "arn", arn, "id", arn, "name", name))
	out, err := c.ListTagsForResource(ctx, &comprehend.ListTagsForResourceInput{ResourceArn: &arn})
	var tags map[string]string
	if err == nil {
		tags = tagMap(out.Tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
	}
	r.tellTags(res, v, tags, err, "ListTagsForResource")
}

func comprehendVPC(c *types.VpcConfig) any {
	if c == nil || len(c.Subnets) == 0 {
		return nil
	}
	return block(object("security_group_ids", set(c.SecurityGroupIds), "subnets", set(c.Subnets)))
}
