package live

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/elasticache"
	"github.com/aws/aws-sdk-go-v2/service/elasticache/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var elasticacheParts = []part[*elasticache.Client]{
	{"DescribeCacheClusters", []string{"aws_elasticache_cluster", "aws_elasticache_replication_group"}, elasticacheClusters},
	{"DescribeServerlessCaches", []string{"aws_elasticache_serverless_cache"}, elasticacheServerless},
	{"DescribeCacheSubnetGroups", []string{"aws_elasticache_subnet_group"}, elasticacheSubnetGroups},
	{"DescribeUsers", []string{"aws_elasticache_user"}, elasticacheUsers},
}

func elasticacheService() *Service {
	const password = "AWS never tells a password"
	return withParts(&Service{Name: "elasticache", ID: "ElastiCache", Collect: func(ctx context.Context, r *run) {
		askAll(ctx, r, elasticache.NewFromConfig(r.config), elasticacheParts)
	}, Types: map[string]Type{
		"aws_elasticache_cluster":           untagged,
		"aws_elasticache_replication_group": {Untold: map[string]string{"auth_token": "AWS never tells a token; where there is one it is unknown"}},
		"aws_elasticache_serverless_cache":  untagged,
		"aws_elasticache_subnet_group":      untagged,
		"aws_elasticache_user": {Untold: map[string]string{
			"passwords": password, "authentication_mode.passwords": password, "no_password_required": "authentication_mode says it", "tags": notAsked, "tags_all": notAsked,
		}},
	}}, "", elasticacheParts,
		Call{Operation: "DescribeReplicationGroups", Types: []string{"aws_elasticache_replication_group"}},
		Call{Operation: "ListTagsForResource", Types: []string{"aws_elasticache_replication_group"}})
}

// cacheVersion is an engine's version as the provider keeps it: Redis from 6 on
// without the patch, which AWS chooses.
func cacheVersion(engine, version string) string {
	parts := strings.Split(version, ".")
	if major, err := strconv.Atoi(parts[0]); err != nil || major < 6 || engine == "memcached" || len(parts) < 2 {
		return version
	}
	return parts[0] + "." + parts[1]
}

func cacheGroups(groups []types.SecurityGroupMembership) any {
	var ids []any
	for _, g := range groups {
		ids = append(ids, deref(g.SecurityGroupId))
	}
	return set(ids)
}

// elasticacheClusters adds the clusters, and the replication groups, which have
// some attributes in their member clusters.
func elasticacheClusters(ctx context.Context, r *run, c *elasticache.Client) error {
	members := map[string]types.CacheCluster{}
	err := pages(ctx, elasticache.NewDescribeCacheClustersPaginator(c, &elasticache.DescribeCacheClustersInput{}), func(o *elasticache.DescribeCacheClustersOutput) {
		for _, d := range o.CacheClusters {
			members[deref(d.CacheClusterId)] = d
			v := object("arn", d.ARN, "cluster_id", d.CacheClusterId, "engine", d.Engine, "engine_version", cacheVersion(deref(d.Engine), deref(d.EngineVersion)), "engine_version_actual", d.EngineVersion,
				"node_type", d.CacheNodeType, "num_cache_nodes", d.NumCacheNodes, "replication_group_id", d.ReplicationGroupId, "subnet_group_name", d.CacheSubnetGroupName,
				"transit_encryption_enabled", d.TransitEncryptionEnabled, "security_group_ids", cacheGroups(d.SecurityGroups), "availability_zone", d.PreferredAvailabilityZone,
				"snapshot_retention_limit", d.SnapshotRetentionLimit)
			if e := d.ConfigurationEndpoint; e != nil && e.Address != nil { // of memcached
				maps.Copy(v, object("cluster_address", e.Address, "configuration_endpoint", fmt.Sprintf("%s:%d", *e.Address, deref(e.Port)), "port", e.Port))
			}
			if d.AutoMinorVersionUpgrade != nil {
				v["auto_minor_version_upgrade"] = fmt.Sprint(*d.AutoMinorVersionUpgrade)
			}
			r.add("aws_elasticache_cluster", deref(d.CacheClusterId), deref(d.ARN), v)
		}
	})
	if !r.wants("aws_elasticache_replication_group") {
		return err
	}
	if err != nil {
		clear(members) // some would do for some groups
	}
	var groups []types.ReplicationGroup
	if err := pages(ctx, elasticache.NewDescribeReplicationGroupsPaginator(c, &elasticache.DescribeReplicationGroupsInput{}), func(o *elasticache.DescribeReplicationGroupsOutput) {
		groups = append(groups, o.ReplicationGroups...)
	}); err != nil {
		r.lost(err, "DescribeReplicationGroups", "aws_elasticache_replication_group")
	}
	each(ctx, groups, func(ctx context.Context, g types.ReplicationGroup) {
		res := replicationGroup(r, g, members)
		if err != nil {
			r.unknown(res, err, "DescribeCacheClusters", "engine_version", "engine_version_actual", "parameter_group_name", "security_group_ids", "subnet_group_name")
		}
		out, err := c.ListTagsForResource(ctx, &elasticache.ListTagsForResourceInput{ResourceName: g.ARN})
		tags := map[string]string{}
		if err == nil {
			tags = tagMap(out.TagList, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
		}
		r.tagged(res, "ListTagsForResource", tags, err)
	})
	if err != nil { // the groups themselves are not lost
		r.lost(err, "DescribeCacheClusters", "aws_elasticache_cluster")
	}
	return nil
}

func replicationGroup(r *run, g types.ReplicationGroup, members map[string]types.CacheCluster) *resource.Resource {
	v := object("arn", g.ARN, "replication_group_id", g.ReplicationGroupId, "engine", g.Engine, "kms_key_id", g.KmsKeyId, "node_type", g.CacheNodeType,
		"automatic_failover_enabled", g.AutomaticFailover == types.AutomaticFailoverStatusEnabled || g.AutomaticFailover == types.AutomaticFailoverStatusEnabling,
		"multi_az_enabled", g.MultiAZ == types.MultiAZStatusEnabled, "transit_encryption_enabled", g.TransitEncryptionEnabled, "transit_encryption_mode", g.TransitEncryptionMode,
		"user_group_ids", set(g.UserGroupIds), "num_cache_clusters", len(g.MemberClusters), "num_node_groups", len(g.NodeGroups), "snapshot_retention_limit", g.SnapshotRetentionLimit)
	v["description"] = deref(g.Description)
	if g.AtRestEncryptionEnabled != nil {
		v["at_rest_encryption_enabled"] = fmt.Sprint(*g.AtRestEncryptionEnabled)
	}
	if g.AutoMinorVersionUpgrade != nil {
		v["auto_minor_version_upgrade"] = fmt.Sprint(*g.AutoMinorVersionUpgrade)
	}
	if g.GlobalReplicationGroupInfo != nil {
		maps.Copy(v, object("global_replication_group_id", g.GlobalReplicationGroupInfo.GlobalReplicationGroupId))
	}
	if e := g.ConfigurationEndpoint; e != nil {
		maps.Copy(v, object("configuration_endpoint_address", e.Address, "port", e.Port))
	}
	if len(g.NodeGroups) > 0 {
		if e := g.NodeGroups[0].PrimaryEndpoint; e != nil {
			maps.Copy(v, object("primary_endpoint_address", e.Address, "port", e.Port))
		}
		if e := g.NodeGroups[0].ReaderEndpoint; e != nil {
			maps.Copy(v, object("reader_endpoint_address", e.Address))
		}
	}
	for _, name := range g.MemberClusters {
		m, ok := members[name]
		if !ok {
			continue
		}
		maps.Copy(v, object("engine", m.Engine, "engine_version", cacheVersion(deref(m.Engine), deref(m.EngineVersion)), "engine_version_actual", m.EngineVersion,
			"subnet_group_name", m.CacheSubnetGroupName, "security_group_ids", cacheGroups(m.SecurityGroups)))
		if m.CacheParameterGroup != nil {
			maps.Copy(v, object("parameter_group_name", m.CacheParameterGroup.CacheParameterGroupName))
		}
		break
	}
	res := r.add("aws_elasticache_replication_group", deref(g.ReplicationGroupId), deref(g.ARN), v)
	if deref(g.AuthTokenEnabled) {
		untold(res, "there is a token, which AWS never tells", "auth_token")
	}
	return res
}

func elasticacheServerless(ctx context.Context, r *run, c *elasticache.Client) error {
	return pages(ctx, elasticache.NewDescribeServerlessCachesPaginator(c, &elasticache.DescribeServerlessCachesInput{}), func(o *elasticache.DescribeServerlessCachesOutput) {
		for _, d := range o.ServerlessCaches {
			r.add("aws_elasticache_serverless_cache", deref(d.ServerlessCacheName), deref(d.ARN), object("arn", d.ARN, "name", d.ServerlessCacheName, "engine", d.Engine, "description", d.Description,
				"kms_key_id", d.KmsKeyId, "major_engine_version", d.MajorEngineVersion, "full_engine_version", d.FullEngineVersion, "subnet_ids", set(d.SubnetIds),
				"security_group_ids", set(d.SecurityGroupIds), "user_group_id", d.UserGroupId, "snapshot_retention_limit", d.SnapshotRetentionLimit))
		}
	})
}

func elasticacheSubnetGroups(ctx context.Context, r *run, c *elasticache.Client) error {
	return pages(ctx, elasticache.NewDescribeCacheSubnetGroupsPaginator(c, &elasticache.DescribeCacheSubnetGroupsInput{}), func(o *elasticache.DescribeCacheSubnetGroupsOutput) {
		for _, g := range o.CacheSubnetGroups {
			var subnets []any
			for _, s := range g.Subnets {
				subnets = append(subnets, deref(s.SubnetIdentifier))
			}
			r.add("aws_elasticache_subnet_group", deref(g.CacheSubnetGroupName), deref(g.ARN),
				object("arn", g.ARN, "name", g.CacheSubnetGroupName, "description", g.CacheSubnetGroupDescription, "subnet_ids", set(subnets), "vpc_id", g.VpcId))
		}
	})
}

func elasticacheUsers(ctx context.Context, r *run, c *elasticache.Client) error {
	return pages(ctx, elasticache.NewDescribeUsersPaginator(c, &elasticache.DescribeUsersInput{}), func(o *elasticache.DescribeUsersOutput) {
		for _, u := range o.Users {
			if unusedDefault(deref(u.UserId), u.UserGroupIds, "") {
				continue
			}
			v := object("arn", u.ARN, "user_id", u.UserId, "user_name", u.UserName, "engine", u.Engine, "access_string", u.AccessString)
			if a := u.Authentication; a != nil {
				v["authentication_mode"] = block(object("type", a.Type, "password_count", a.PasswordCount))
			}
			r.add("aws_elasticache_user", deref(u.UserId), deref(u.ARN), v)
		}
	})
}

// unusedDefault tells the user "default", which ElastiCache and MemoryDB make in every
// account and nobody can change, where it is in no list of users but AWS's own: there
// it lets nobody in.
func unusedDefault(user string, lists []string, own string) bool {
	return user == "default" && !slices.ContainsFunc(lists, func(l string) bool { return l != own })
}
