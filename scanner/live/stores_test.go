package live

import (
	"fmt"
	"maps"
	"net"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/athena"
	"github.com/aws/aws-sdk-go-v2/service/backup"
	"github.com/aws/aws-sdk-go-v2/service/backup/types"
	"github.com/aws/aws-sdk-go-v2/service/databasemigrationservice"
	dmstypes "github.com/aws/aws-sdk-go-v2/service/databasemigrationservice/types"
	"github.com/aws/aws-sdk-go-v2/service/datasync"
	"github.com/aws/aws-sdk-go-v2/service/dax"
	"github.com/aws/aws-sdk-go-v2/service/docdbelastic"
	"github.com/aws/aws-sdk-go-v2/service/efs"
	"github.com/aws/aws-sdk-go-v2/service/elasticache"
	"github.com/aws/aws-sdk-go-v2/service/emr"
	"github.com/aws/aws-sdk-go-v2/service/emrserverless"
	"github.com/aws/aws-sdk-go-v2/service/firehose"
	firehosetypes "github.com/aws/aws-sdk-go-v2/service/firehose/types"
	"github.com/aws/aws-sdk-go-v2/service/fsx"
	"github.com/aws/aws-sdk-go-v2/service/glacier"
	"github.com/aws/aws-sdk-go-v2/service/glue"
	"github.com/aws/aws-sdk-go-v2/service/kafka"
	"github.com/aws/aws-sdk-go-v2/service/kafkaconnect"
	"github.com/aws/aws-sdk-go-v2/service/kinesis"
	"github.com/aws/aws-sdk-go-v2/service/kinesisvideo"
	"github.com/aws/aws-sdk-go-v2/service/lakeformation"
	lake "github.com/aws/aws-sdk-go-v2/service/lakeformation/types"
	"github.com/aws/aws-sdk-go-v2/service/memorydb"
	"github.com/aws/aws-sdk-go-v2/service/mq"
	"github.com/aws/aws-sdk-go-v2/service/mwaa"
	"github.com/aws/aws-sdk-go-v2/service/neptunegraph"
	"github.com/aws/aws-sdk-go-v2/service/opensearch"
	"github.com/aws/aws-sdk-go-v2/service/opensearchserverless"
	"github.com/aws/aws-sdk-go-v2/service/opensearchserverless/document"
	"github.com/aws/aws-sdk-go-v2/service/redshift"
	"github.com/aws/aws-sdk-go-v2/service/redshiftserverless"
	"github.com/aws/aws-sdk-go-v2/service/s3tables"
	"github.com/aws/aws-sdk-go-v2/service/timestreaminfluxdb"
	"github.com/aws/aws-sdk-go-v2/service/timestreamwrite"
	"github.com/aws/aws-sdk-go-v2/service/transfer"
	"github.com/aws/smithy-go"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
	"github.com/plumb-iac/plumb/scanner/schema"
)

func init() {
	speaks("Athena", &athena.Client{}, nil)
	speaks("Backup", &backup.Client{}, map[string][]string{
		"BackupVaultListMember.VaultType": {"BACKUP_VAULT", "LOGICALLY_AIR_GAPPED_BACKUP_VAULT", "BACKUP_VAULT", "RESTORE_ACCESS_BACKUP_VAULT"},
	})
	speaks("Database Migration Service", &databasemigrationservice.Client{}, nil)
	speaks("DataSync", &datasync.Client{}, nil)
	speaks("DAX", &dax.Client{}, nil)
	speaks("DocDB Elastic", &docdbelastic.Client{}, nil)
	speaks("EFS", &efs.Client{}, nil)
	speaks("ElastiCache", &elasticache.Client{}, map[string][]string{
		"CacheCluster.CacheClusterId":     {"member"},
		"ReplicationGroup.MemberClusters": {"member"},
		"CacheCluster.EngineVersion":      {"7.1.0", "6.2.6", "5.0.6", "1.6.22"},
		"User.UserId":                     {"app", "default", "default", "app"},
	})
	speaks("EMR", &emr.Client{}, nil)
	speaks("EMR Serverless", &emrserverless.Client{}, map[string][]string{"ApplicationSummary.State": {"STARTED", "TERMINATED", "STOPPED", "CREATED"}})
	speaks("Firehose", &firehose.Client{}, map[string][]string{
		"ListDeliveryStreamsOutput.HasMoreDeliveryStreams": {"false"},
		"ListTagsForDeliveryStreamOutput.HasMoreTags":      {"false"},
	})
	speaks("FSx", &fsx.Client{}, map[string][]string{"FileSystem.FileSystemType": {"WINDOWS", "LUSTRE", "ONTAP", "OPENZFS"}})
	speaks("Glacier", &glacier.Client{}, map[string][]string{"GetVaultLockOutput.State": {"Locked", "InProgress"}})
	speaks("Glue", &glue.Client{}, map[string][]string{
		"Connection.ConnectionProperties": {"USERNAME=app", "JDBC_ENFORCE_SSL=true", "KAFKA_SSL_ENABLED=true"},
		"Job.DefaultArguments":            {"--enable-continuous-cloudwatch-log=true", "--x=y"},
	})
	speaks("Kafka", &kafka.Client{}, nil)
	speaks("KafkaConnect", &kafkaconnect.Client{}, nil)
	speaks("Kinesis", &kinesis.Client{}, map[string][]string{"ListStreamsOutput.HasMoreStreams": {"false"}})
	speaks("Kinesis Video", &kinesisvideo.Client{}, nil)
	speaks("LakeFormation", &lakeformation.Client{}, nil)
	speaks("MemoryDB", &memorydb.Client{}, map[string][]string{"User.Name": {"app", "default", "default", "app"}})
	speaks("mq", &mq.Client{}, nil)
	speaks("MWAA", &mwaa.Client{}, nil)
	speaks("Neptune Graph", &neptunegraph.Client{}, nil)
	speaks("OpenSearch", &opensearch.Client{}, map[string][]string{"DomainStatus.Deleted": {"false"}})
	speaks("OpenSearchServerless", &opensearchserverless.Client{}, nil)
	made[reflect.TypeFor[document.Interface]()] = func() any {
		return document.NewLazyDocument([]any{map[string]any{"AllowFromPublic": true}})
	}
	speaks("Redshift", &redshift.Client{}, nil)
	speaks("Redshift Serverless", &redshiftserverless.Client{}, nil)
	speaks("S3Tables", &s3tables.Client{}, nil)
	speaks("Timestream InfluxDB", &timestreaminfluxdb.Client{}, nil)
	speaks("Timestream Write", &timestreamwrite.Client{}, nil)
	speaks("Transfer", &transfer.Client{}, nil)
	maps.Copy(absences, map[string]string{
		"S3 Control:GetAccessPointPolicy": noPointPolicy, "S3 Control:GetAccessPointPolicyForObjectLambda": noPointPolicy,
		"Redshift:GetResourcePolicy": "ResourceNotFoundFault", "Redshift Serverless:GetResourcePolicy": "ResourceNotFoundException",
		"Glacier:ListVaults": "NoLongerSupportedException", "Backup:GetBackupVaultAccessPolicy": "ResourceNotFoundException", "EFS:DescribeFileSystemPolicy": "PolicyNotFound",
		"Glacier:GetVaultAccessPolicy": "ResourceNotFoundException", "Glacier:GetVaultLock": "ResourceNotFoundException",
		"Kinesis:GetResourcePolicy": "ResourceNotFoundException", "Kafka:GetClusterPolicy": "NotFoundException", "Glue:GetResourcePolicy": "EntityNotFoundException",
		"S3Tables:GetTableBucketPolicy": "NotFoundException", "S3Tables:GetTablePolicy": "NotFoundException",
	})
}

// of returns the first resource of a type.
func of(t *testing.T, set *resource.Set, typ string) *resource.Resource {
	t.Helper()
	for _, r := range set.Resources {
		if r.Type == typ {
			return r
		}
	}
	t.Fatalf("no %s", typ)
	return nil
}

func unknownAt(r *resource.Resource, path string) bool {
	return slices.ContainsFunc(r.Unknown, func(u resource.Unknown) bool { return u.Path == path })
}

// What AWS has and does not tell is unknown where it is there, and absent where it
// is not.
func TestUntoldWhereItIs(t *testing.T) {
	for n, there := range []bool{true, false} {
		set := imagined{n: n}.collect(t, ask.Request{Services: []string{"elasticache", "athena", "glue"}})
		group := of(t, set, "aws_elasticache_replication_group")
		if unknownAt(group, "auth_token") != there { // AuthTokenEnabled
			t.Errorf("variant %d: auth_token: %+v", n, group.Unknown)
		}
		if group.Values["engine_version"] != []string{"7.1", "6.2"}[n] || group.Values["subnet_group_name"] != "CacheSubnetGroupName" {
			t.Errorf("variant %d: what a group has of its members: %v", n, group.Values)
		}
		if work := of(t, set, "aws_athena_workgroup"); unknownAt(work, "configuration[0].result_configuration") != there { // ManagedQueryResults
			t.Errorf("variant %d: result_configuration: %+v", n, work.Unknown)
		}
	}
}

func TestHiddenPasswords(t *testing.T) {
	for _, c := range []struct {
		properties map[string]string
		elsewhere  bool
		hidden     int
	}{
		{map[string]string{"USERNAME": "app"}, false, len(gluePasswords)},
		{map[string]string{"USERNAME": "app", "ENCRYPTED_PASSWORD": "x"}, false, len(gluePasswords) - 1},
		{map[string]string{"KAFKA_SASL_SCRAM_USERNAME": "app"}, false, len(gluePasswords)},
		{map[string]string{"USERNAME": "app"}, true, 0},
		{map[string]string{"USERNAME": "app", "SECRET_ID": "s"}, false, 0},
		{map[string]string{"JDBC_ENFORCE_SSL": "true"}, false, 0},
		{nil, false, 0},
	} {
		if got := hiddenPasswords(c.properties, c.elsewhere); len(got) != c.hidden {
			t.Errorf("%v, %v: %v", c.properties, c.elsewhere, got)
		}
	}
}

// The users that AWS makes in every account are no part of it until somebody uses
// them.
func TestDefaultUsers(t *testing.T) {
	for _, c := range []struct {
		name, but string
		lists     []string
		unused    bool
	}{
		{"default", "", nil, true},
		{"default", "", []string{"group"}, false},
		{"app", "", nil, false},
		{"default", "open-access", []string{"open-access"}, true},
		{"default", "open-access", []string{"open-access", "own"}, false},
	} {
		if got := unusedDefault(c.name, c.lists, c.but); got != c.unused {
			t.Errorf("%+v: %v", c, got)
		}
	}
}

func TestCacheVersion(t *testing.T) {
	for _, c := range [][3]string{{"redis", "7.1.0", "7.1"}, {"valkey", "8.0.1", "8.0"}, {"redis", "5.0.6", "5.0.6"}, {"memcached", "1.6.22", "1.6.22"}, {"redis", "7", "7"}, {"", "", ""}} {
		if got := cacheVersion(c[0], c[1]); got != c[2] {
			t.Errorf("%s %s: %s, want %s", c[0], c[1], got, c[2])
		}
	}
}

// A service that is closed to an account says so in words; a missing permission has
// the same code.
func TestClosedServices(t *testing.T) {
	for _, c := range []struct{ service, operation, code, words, typ string }{
		{"timestream", "DescribeEndpoints", "AccessDeniedException", "Only existing Timestream for LiveAnalytics customers can access the service", "aws_timestreamwrite_database"},
		{"dax", "DescribeClusters", "InvalidParameterValueException", "Access Denied to API Version: DAX_V3", "aws_dax_cluster"},
		{"rds", "DescribeGlobalClusters", "InvalidParameterValue", "Access Denied to API Version: APIGlobalDatabases", "aws_rds_global_cluster"},
	} {
		for _, words := range []string{c.words, "no"} {
			im := imagined{fail: func(_, operation string) error {
				if operation == c.operation {
					return &smithy.GenericAPIError{Code: c.code, Message: words}
				}
				return nil
			}}
			set := im.collect(t, ask.Request{Services: []string{c.service}})
			lost := slices.ContainsFunc(set.Incomplete, func(g resource.Gap) bool {
				return slices.Contains(g.Types, c.typ) && strings.Contains(g.Reason, c.operation)
			})
			if there := slices.ContainsFunc(set.Resources, func(r *resource.Resource) bool { return r.Type == c.typ }); lost != (words == "no") || there {
				t.Errorf("%s, %q: lost %v, there %v", c.service, words, lost, there)
			}
		}
	}
}

// A service that is not in nine regions is one warning, not nine.
func TestNoSuchHost(t *testing.T) {
	of := func(host string) string {
		return cause(&smithy.OperationError{ServiceID: "DAX", OperationName: "DescribeClusters", Err: fmt.Errorf("dial tcp: %w", &net.DNSError{Err: "no such host", Name: host, IsNotFound: true})})
	}
	if one, other := of("dax.eu-west-3.amazonaws.com"), of("dax.eu-north-1.amazonaws.com"); one != other || !strings.Contains(one, "no address") {
		t.Errorf("%q, %q", one, other)
	}
}

func TestDeletedAfterEvents(t *testing.T) {
	rule := func(name string, days *int64, event types.LifecycleDeleteAfterEvent) types.BackupRule {
		return types.BackupRule{RuleName: &name, Lifecycle: &types.Lifecycle{DeleteAfterDays: days, DeleteAfterEvent: event}}
	}
	rules := []types.BackupRule{rule("b", nil, "DELETE_AFTER_COPY"), rule("a", aws.Int64(3), "DELETE_AFTER_COPY"), rule("c", nil, ""), {RuleName: aws.String("d")}}
	list := set(blocks(rules, backupRule))
	at := deletedAfterEvents(rules, list)
	if len(at) != 1 || list.([]any)[at[0]].(values)["rule_name"] != "b" {
		t.Errorf("%v of %v", at, list)
	}
}

// fits checks what is made of an answer that the imagined account does not give: it
// fills in all alternatives at once.
func fits(t *testing.T, typ string, v values) {
	t.Helper()
	block, ok := schema.Lookup(schema.Managed, typ)
	if !ok {
		t.Fatalf("%s is no type", typ)
	}
	for _, problem := range misfits(block, v, "") {
		t.Errorf("%s: %s", typ, problem)
	}
}

func TestDeliveryStreams(t *testing.T) {
	text := aws.String("text")
	vpc := &firehosetypes.VpcConfigurationDescription{RoleARN: text, SecurityGroupIds: []string{"sg"}, SubnetIds: []string{"subnet"}, VpcId: text}
	for want, to := range map[string]firehosetypes.DestinationDescription{
		"opensearch":           {AmazonopensearchserviceDestinationDescription: &firehosetypes.AmazonopensearchserviceDestinationDescription{DomainARN: text, IndexName: text, VpcConfigurationDescription: vpc}},
		"opensearchserverless": {AmazonOpenSearchServerlessDestinationDescription: &firehosetypes.AmazonOpenSearchServerlessDestinationDescription{CollectionEndpoint: text, VpcConfigurationDescription: vpc}},
		"elasticsearch":        {ElasticsearchDestinationDescription: &firehosetypes.ElasticsearchDestinationDescription{DomainARN: text, VpcConfigurationDescription: vpc}},
		"http_endpoint":        {HttpEndpointDestinationDescription: &firehosetypes.HttpEndpointDestinationDescription{}},
		"iceberg":              {IcebergDestinationDescription: &firehosetypes.IcebergDestinationDescription{}},
		"redshift":             {RedshiftDestinationDescription: &firehosetypes.RedshiftDestinationDescription{}},
		"snowflake":            {SnowflakeDestinationDescription: &firehosetypes.SnowflakeDestinationDescription{}},
		"splunk":               {SplunkDestinationDescription: &firehosetypes.SplunkDestinationDescription{}},
		"extended_s3":          {ExtendedS3DestinationDescription: &firehosetypes.ExtendedS3DestinationDescription{BucketARN: text, RoleARN: text}, S3DestinationDescription: &firehosetypes.S3DestinationDescription{}},
	} {
		v := deliveryStream(&firehosetypes.DeliveryStreamDescription{DeliveryStreamARN: text, DeliveryStreamName: text, Destinations: []firehosetypes.DestinationDescription{to}})
		if v["destination"] != want {
			t.Errorf("%v, want %s", v["destination"], want)
		}
		fits(t, "aws_kinesis_firehose_delivery_stream", pruned(v))
	}
}

func TestLakePermissions(t *testing.T) {
	text := aws.String("text")
	for want, what := range map[string]*lake.Resource{
		"database":           {Database: &lake.DatabaseResource{Name: text, CatalogId: text}},
		"table":              {Table: &lake.TableResource{DatabaseName: text, TableWildcard: &lake.TableWildcard{}}},
		"table_with_columns": {TableWithColumns: &lake.TableWithColumnsResource{Name: text, DatabaseName: text, ColumnWildcard: &lake.ColumnWildcard{ExcludedColumnNames: []string{"c"}}}},
		"data_location":      {DataLocation: &lake.DataLocationResource{ResourceArn: text}},
		"data_cells_filter":  {DataCellsFilter: &lake.DataCellsFilterResource{Name: text, DatabaseName: text, TableName: text, TableCatalogId: text}},
		"lf_tag":             {LFTag: &lake.LFTagKeyResource{TagKey: text, TagValues: []string{"v"}}},
		"lf_tag_policy":      {LFTagPolicy: &lake.LFTagPolicyResource{ResourceType: lake.ResourceTypeTable, Expression: []lake.LFTag{{TagKey: text, TagValues: []string{"v"}}}}},
		"catalog_resource":   {Catalog: &lake.CatalogResource{}},
	} {
		v := lakePermission(lake.PrincipalResourcePermissions{Principal: &lake.DataLakePrincipal{DataLakePrincipalIdentifier: text}, Permissions: []lake.Permission{lake.PermissionSelect}, Resource: what})
		if v[want] == nil {
			t.Errorf("%s is missing: %v", want, v)
		}
		fits(t, "aws_lakeformation_permissions", v)
	}
}

func TestEndpointSignIn(t *testing.T) {
	user, secret := aws.String("user"), aws.String("secret")
	for i, e := range []dmstypes.Endpoint{
		{PostgreSQLSettings: &dmstypes.PostgreSQLSettings{Username: user, SecretsManagerSecretId: secret}},
		{MySQLSettings: &dmstypes.MySQLSettings{Username: user, SecretsManagerSecretId: secret}},
		{OracleSettings: &dmstypes.OracleSettings{Username: user, SecretsManagerSecretId: secret}},
		{MicrosoftSQLServerSettings: &dmstypes.MicrosoftSQLServerSettings{Username: user, SecretsManagerSecretId: secret}},
		{SybaseSettings: &dmstypes.SybaseSettings{Username: user, SecretsManagerSecretId: secret}},
		{IBMDb2Settings: &dmstypes.IBMDb2Settings{Username: user, SecretsManagerSecretId: secret}},
		{MongoDbSettings: &dmstypes.MongoDbSettings{Username: user, SecretsManagerSecretId: secret}},
		{DocDbSettings: &dmstypes.DocDbSettings{Username: user, SecretsManagerSecretId: secret}},
		{RedshiftSettings: &dmstypes.RedshiftSettings{Username: user, SecretsManagerSecretId: secret}},
		{GcpMySQLSettings: &dmstypes.GcpMySQLSettings{Username: user, SecretsManagerSecretId: secret}},
	} {
		if in := endpointSignIn(e); in.user != user || in.secret != secret {
			t.Errorf("%d: %+v", i, in)
		}
	}
	if in := endpointSignIn(dmstypes.Endpoint{}); in != (signIn{}) {
		t.Errorf("%+v", in)
	}
}
