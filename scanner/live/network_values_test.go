package live

import (
	"encoding/base64"
	"maps"
	"slices"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	scaling "github.com/aws/aws-sdk-go-v2/service/autoscaling/types"
	dx "github.com/aws/aws-sdk-go-v2/service/directconnect/types"
	"github.com/aws/aws-sdk-go-v2/service/ec2/types"
	classic "github.com/aws/aws-sdk-go-v2/service/elasticloadbalancing/types"
	balancing "github.com/aws/aws-sdk-go-v2/service/elasticloadbalancingv2/types"
	"github.com/google/go-cmp/cmp"

	"github.com/plumb-iac/plumb/scanner/live/ask"
	"github.com/plumb-iac/plumb/scanner/resource"
)

// networkRun is a run whose resources a test looks at.
func networkRun(s *Service) *run {
	c := &collection{types: typesOf(s), account: "123456789012", partition: "aws", regions: []string{"eu-central-1"}}
	return c.newRun(s, "eu-central-1")
}

func networkOne(t *testing.T, r *run, typ string) *resource.Resource {
	t.Helper()
	i := slices.IndexFunc(r.resources, func(res *resource.Resource) bool { return res.Type == typ })
	if i < 0 {
		t.Fatalf("no %s is made", typ)
	}
	return r.resources[i]
}

func TestRouteTables(t *testing.T) {
	table := types.RouteTable{
		RouteTableId: aws.String("rtb-1"), VpcId: aws.String("vpc-1"),
		Associations: []types.RouteTableAssociation{
			{RouteTableAssociationId: aws.String("rtbassoc-1"), SubnetId: aws.String("subnet-1")},
			{RouteTableAssociationId: aws.String("rtbassoc-2"), SubnetId: aws.String("subnet-2"), AssociationState: &types.RouteTableAssociationState{State: types.RouteTableAssociationStateCodeDisassociated}},
		},
		Routes: []types.Route{
			{DestinationCidrBlock: aws.String("10.0.0.0/16"), GatewayId: aws.String("local"), Origin: types.RouteOriginCreateRouteTable},
			{DestinationCidrBlock: aws.String("0.0.0.0/0"), GatewayId: aws.String("igw-1"), Origin: types.RouteOriginCreateRoute},
			{DestinationCidrBlock: aws.String("172.16.0.0/12"), GatewayId: aws.String("vgw-1"), Origin: types.RouteOriginEnableVgwRoutePropagation},
			{DestinationPrefixListId: aws.String("pl-1"), GatewayId: aws.String("vpce-1"), Origin: types.RouteOriginCreateRoute},
			{DestinationPrefixListId: aws.String("pl-2"), GatewayId: aws.String("VpcLattice"), Origin: types.RouteOriginCreateRoute},
			{DestinationCidrBlock: aws.String("192.168.0.0/16"), GatewayId: aws.String("vpce-2"), Origin: types.RouteOriginCreateRoute},
			{DestinationCidrBlock: aws.String("10.9.0.0/16"), VpcPeeringConnectionId: aws.String("pcx-1"), Origin: types.RouteOriginCreateRoute},
		},
	}
	r := networkRun(ec2Service())
	ec2RouteTable(r, table)
	want := []any{
		values{"cidr_block": "0.0.0.0/0", "gateway_id": "igw-1"},
		values{"cidr_block": "10.9.0.0/16", "vpc_peering_connection_id": "pcx-1"},
		values{"cidr_block": "192.168.0.0/16", "vpc_endpoint_id": "vpce-2"},
	}
	got, _ := networkOne(t, r, "aws_route_table").Values["route"].([]any)
	if diff := cmp.Diff(resource.Canonical(want), got); diff != "" {
		t.Error(diff)
	}
	if a := networkOne(t, r, "aws_route_table_association"); len(r.resources) != 2 || a.Values["subnet_id"] != "subnet-1" || a.Values["route_table_id"] != "rtb-1" {
		t.Errorf("%d resources, %v", len(r.resources), a.Values)
	}
	table.Associations = append(table.Associations, types.RouteTableAssociation{Main: aws.Bool(true), RouteTableAssociationId: aws.String("rtbassoc-3")})
	r = networkRun(ec2Service())
	ec2RouteTable(r, table)
	if m := networkOne(t, r, "aws_main_route_table_association"); m.Values["vpc_id"] != "vpc-1" || m.Values["route_table_id"] != networkOne(t, r, "aws_default_route_table").Values["id"] {
		t.Errorf("%v", m.Values)
	}
}

func TestImageKinds(t *testing.T) {
	disk := func(encrypted bool) types.BlockDeviceMapping {
		return types.BlockDeviceMapping{DeviceName: aws.String("/dev/xvda"), Ebs: &types.EbsBlockDevice{Encrypted: &encrypted}}
	}
	for name, c := range map[string]struct {
		image     types.Image
		typ       string
		encrypted any
		public    bool
	}{
		"registered":                 {types.Image{BlockDeviceMappings: []types.BlockDeviceMapping{disk(true)}}, "aws_ami", nil, false},
		"of an instance":             {types.Image{SourceImageId: aws.String("ami-0"), SourceInstanceId: aws.String("i-1"), Public: aws.Bool(true)}, "aws_ami", nil, true},
		"encrypted copy":             {types.Image{SourceImageId: aws.String("ami-0"), BlockDeviceMappings: []types.BlockDeviceMapping{disk(true), disk(true)}}, "aws_ami_copy", true, false},
		"copy with a plain disk":     {types.Image{SourceImageId: aws.String("ami-0"), BlockDeviceMappings: []types.BlockDeviceMapping{disk(true), disk(false)}}, "aws_ami_copy", false, false},
		"copy of which disks is not": {types.Image{SourceImageId: aws.String("ami-0")}, "aws_ami_copy", false, false},
	} {
		r := networkRun(ec2Service())
		c.image.ImageId = aws.String("ami-1")
		ec2Image(r, c.image)
		public := slices.ContainsFunc(r.resources, func(res *resource.Resource) bool {
			return res.Type == "aws_ami_launch_permission" && res.Values["group"] == "all"
		})
		if got := r.resources[0]; got.Type != c.typ || got.Values["encrypted"] != c.encrypted || public != c.public {
			t.Errorf("%s: %s %v, public %v", name, got.Type, got.Values, public)
		}
	}
}

func TestUserData(t *testing.T) {
	const script = "#!/bin/sh\necho hi\n"
	v := values{}
	setUserData(v, aws.String(base64.StdEncoding.EncodeToString([]byte(script))))
	if v["user_data"] != script || v["user_data_base64"] != nil {
		t.Errorf("a script: %v", v)
	}
	v = values{}
	packed := base64.StdEncoding.EncodeToString([]byte{0x1f, 0x8b, 8, 0, 0xff})
	setUserData(v, &packed)
	if v["user_data"] != nil || v["user_data_base64"] != packed {
		t.Errorf("packed: %v", v)
	}
	v = values{}
	if setUserData(v, nil); len(v) > 0 {
		t.Errorf("none: %v", v)
	}
}

func TestLaunchConfigurationDisks(t *testing.T) {
	mapping := func(name string, encrypted bool) scaling.BlockDeviceMapping {
		return scaling.BlockDeviceMapping{DeviceName: &name, Ebs: &scaling.Ebs{Encrypted: &encrypted}}
	}
	for name, c := range map[string]struct {
		mappings []scaling.BlockDeviceMapping
		root     any
		others   int
		unknown  bool
	}{
		"none":              {nil, nil, 0, false},
		"the root's name":   {[]scaling.BlockDeviceMapping{mapping("/dev/xvda", true), mapping("/dev/sdf", false)}, []any{values{"encrypted": true}}, 1, false},
		"no root's name":    {[]scaling.BlockDeviceMapping{mapping("/dev/sdf", true)}, nil, 1, true},
		"two that could be": {[]scaling.BlockDeviceMapping{mapping("/dev/xvda", true), mapping("/dev/sda1", true)}, nil, 2, true},
	} {
		r := networkRun(autoscalingService())
		launchConfiguration(r, scaling.LaunchConfiguration{LaunchConfigurationName: aws.String("l"), BlockDeviceMappings: c.mappings})
		res := networkOne(t, r, "aws_launch_configuration")
		others, _ := res.Values["ebs_block_device"].([]any)
		unknown := slices.ContainsFunc(res.Unknown, func(u resource.Unknown) bool { return u.Path == "root_block_device" })
		if diff := cmp.Diff(c.root, res.Values["root_block_device"]); diff != "" || len(others) != c.others || unknown != c.unknown {
			t.Errorf("%s: %v %v", name, res.Values, res.Unknown)
		}
	}
}

func TestTunnels(t *testing.T) {
	v := values{}
	vpnTunnel(v, "tunnel1_", types.TunnelOption{
		IkeVersions:          []types.IKEVersionsListValue{{Value: aws.String("ikev2")}},
		Phase1DHGroupNumbers: []types.Phase1DHGroupNumbersListValue{{Value: aws.Int32(20)}, {Value: aws.Int32(19)}},
		PreSharedKey:         aws.String("never"), LogOptions: &types.VpnTunnelLogOptions{CloudWatchLogOptions: &types.CloudWatchLogOptions{LogEnabled: aws.Bool(true)}},
	})
	want := object("tunnel1_ike_versions", []string{"ikev2"}, "tunnel1_phase1_dh_group_numbers", []int32{19, 20},
		"tunnel1_log_options", []any{values{"cloudwatch_log_options": []any{values{"log_enabled": true}}}})
	if diff := cmp.Diff(want, v); diff != "" {
		t.Error(diff)
	}
}

func TestDirectConnections(t *testing.T) {
	for name, c := range map[string]struct {
		connection dx.Connection
		made       int
	}{
		"the account's own": {dx.Connection{ConnectionId: aws.String("dxcon-1"), Bandwidth: aws.String("10Gbps")}, 1},
		"a partner's part":  {dx.Connection{ConnectionId: aws.String("dxcon-1"), Bandwidth: aws.String("10Gbps"), Vlan: 101}, 0},
		"deleted":           {dx.Connection{ConnectionId: aws.String("dxcon-1"), ConnectionState: dx.ConnectionStateDeleted}, 0},
	} {
		r := networkRun(directconnectService())
		if dxConnection(r, c.connection); len(r.resources) != c.made {
			t.Errorf("%s: %d", name, len(r.resources))
		}
	}
}

func TestBalancerAttributes(t *testing.T) {
	attribute := func(key, value string) balancing.LoadBalancerAttribute {
		return balancing.LoadBalancerAttribute{Key: &key, Value: &value}
	}
	got := elbv2AttributeValues([]balancing.LoadBalancerAttribute{
		attribute("access_logs.s3.enabled", "false"), attribute("access_logs.s3.bucket", ""), attribute("deletion_protection.enabled", "true"),
		attribute("routing.http2.enabled", "false"), attribute("idle_timeout.timeout_seconds", "60"), attribute("routing.http.desync_mitigation_mode", "defensive"),
	})
	want := object("access_logs", []any{values{"enabled": false}}, "enable_deletion_protection", true, "enable_http2", false, "idle_timeout", int32(60), "desync_mitigation_mode", "defensive")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestClassicBalancer(t *testing.T) {
	r := networkRun(elbService())
	classicBalancer(r, classic.LoadBalancerDescription{
		LoadBalancerName: aws.String("old"), Scheme: aws.String("internal"),
		ListenerDescriptions: []classic.ListenerDescription{
			{Listener: &classic.Listener{LoadBalancerPort: 443, Protocol: aws.String("HTTPS")}, PolicyNames: []string{"tls"}},
			{Listener: &classic.Listener{LoadBalancerPort: 80, Protocol: aws.String("HTTP")}},
		},
	})
	b, p := networkOne(t, r, "aws_elb"), networkOne(t, r, "aws_load_balancer_listener_policy")
	if len(r.resources) != 2 || b.Values["internal"] != true || b.Values["arn"] != "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/old" {
		t.Errorf("%d: %v", len(r.resources), b.Values)
	}
	want := object("id", "old:443", "load_balancer_name", "old", "load_balancer_port", int32(443), "policy_names", []string{"tls"})
	if diff := cmp.Diff(want, p.Values); diff != "" {
		t.Error(diff)
	}
}

// Another account's service network is taken for the services of the account that
// are in it, and for nothing else; its policies are not asked for.
func TestSharedNetworks(t *testing.T) {
	const other = "arn:aws:vpc-lattice:eu-central-1:999999999999:servicenetwork/sn-1"
	told := speech["VPC Lattice"].told
	defer func() { speech["VPC Lattice"] = spoken{speech["VPC Lattice"].client, told} }()
	networks := func(service string) (found []string) {
		changed := maps.Clone(told)
		changed["ServiceNetworkSummary.Arn"], changed["ServiceNetworkServiceAssociationSummary.ServiceArn"] = []string{other}, []string{service}
		speech["VPC Lattice"] = spoken{speech["VPC Lattice"].client, changed}
		for _, res := range (imagined{}).collect(t, ask.Request{Services: []string{"vpc-lattice"}}).Resources {
			if res.Type == "aws_vpclattice_service_network" || res.Type == "aws_vpclattice_auth_policy" && res.Values["resource_identifier"] == other {
				found = append(found, res.Type)
			}
		}
		return found
	}
	if got := networks("arn:aws:vpc-lattice:eu-central-1:123456789012:service/svc-1"); !slices.Equal(got, []string{"aws_vpclattice_service_network"}) {
		t.Errorf("with a service of the account: %v", got)
	}
	if got := networks("arn:aws:vpc-lattice:eu-central-1:999999999999:service/svc-2"); len(got) != 0 {
		t.Errorf("without: %v", got)
	}
}

// What has each tag as a block is found by its tags too.
func TestTagBlocks(t *testing.T) {
	scaled := func(value string) bool {
		set := imagined{}.collect(t, ask.Request{Services: []string{"autoscaling"}, Tags: []ask.Tag{{Key: "Key", Value: value}}})
		return slices.ContainsFunc(set.Resources, func(r *resource.Resource) bool { return r.Type == "aws_autoscaling_group" })
	}
	if !scaled("Value") || scaled("other") {
		t.Errorf("%v %v", scaled("Value"), scaled("other"))
	}
}

// A type is one service's: of two the later would win, and nobody would know.
func TestNoTypeTwice(t *testing.T) {
	of := map[string]string{}
	for _, s := range services() {
		for typ := range s.Types {
			if of[typ] != "" {
				t.Errorf("%s is declared by %s and %s", typ, of[typ], s.Name)
			}
			of[typ] = s.Name
		}
	}
}

// Where one of several went since it was listed, the tags of the others are asked for
// one by one.
func TestTagsOfOthers(t *testing.T) {
	for _, id := range []string{"Elastic Load Balancing", "Elastic Load Balancing v2"} {
		asked := 0
		im := imagined{fail: func(service, operation string) error {
			if service != id || operation != "DescribeTags" {
				return nil
			}
			mu.Lock()
			defer mu.Unlock()
			if asked++; asked == 1 {
				return denial("LoadBalancerNotFound")
			}
			return nil
		}}
		of := map[string]string{"Elastic Load Balancing": "LoadBalancerDescription", "Elastic Load Balancing v2": "LoadBalancer"}[id]
		told := speech[id].told
		changed := maps.Clone(told)
		changed["DescribeLoadBalancersOutput."+of+"s"] = []string{"LoadBalancerName=a", "LoadBalancerName=b"}
		speech[id] = spoken{speech[id].client, changed}
		set := im.collect(t, ask.Request{Services: []string{"elb", "elbv2"}})
		speech[id] = spoken{speech[id].client, told}
		if asked < 3 || len(set.Diagnostics) > 0 {
			t.Errorf("%s: asked %d times, %+v", id, asked, set.Diagnostics)
		}
	}
}
