package live

import (
	"context"
	"slices"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/vpclattice"
	"github.com/aws/aws-sdk-go-v2/service/vpclattice/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

var (
	latticeNetworkTypes = []string{"aws_vpclattice_service_network", "aws_vpclattice_service_network_service_association", "aws_vpclattice_service_network_vpc_association"}
	latticePolicyTypes  = []string{"aws_vpclattice_auth_policy", "aws_vpclattice_resource_policy"}
	// What hangs on the list of services, and on that of networks.
	latticeOfServices = slices.Concat([]string{"aws_vpclattice_service"}, latticePolicyTypes)
	latticeOfNetworks = slices.Concat(latticePolicyTypes, latticeNetworkTypes)
)

func vpclatticeService() *Service {
	s := &Service{Name: "vpc-lattice", ID: vpclattice.ServiceID, Collect: collectVPCLattice, Types: map[string]Type{"aws_vpclattice_resource_gateway": {}}, Calls: []Call{
		{Operation: "ListServices", Types: latticeOfServices},
		{Operation: "GetService", Types: latticeOfServices[:1]},
		{Operation: "ListServiceNetworks", Types: latticeOfNetworks},
		{Operation: "GetServiceNetwork", Types: latticeNetworkTypes[:1]},
		{Operation: "GetAuthPolicy", Types: latticePolicyTypes[:1]},
		{Operation: "GetResourcePolicy", Types: latticePolicyTypes[1:]},
		{Operation: "ListServiceNetworkServiceAssociations", Types: latticeNetworkTypes[1:2]},
		{Operation: "ListServiceNetworkVpcAssociations", Types: latticeNetworkTypes[2:]},
		{Operation: "GetServiceNetworkVpcAssociation", Types: latticeNetworkTypes[2:]},
		{Operation: "ListResourceGateways", Types: []string{"aws_vpclattice_resource_gateway"}},
		{Operation: "ListTagsForResource", Types: []string{"aws_vpclattice_service", "aws_vpclattice_service_network", "aws_vpclattice_resource_gateway"}},
	}}
	for _, t := range slices.Concat(latticeOfServices, latticeOfNetworks) {
		s.Types[t] = Type{}
	}
	return s
}

func collectVPCLattice(ctx context.Context, r *run) {
	client := vpclattice.NewFromConfig(r.config)
	if r.wants(latticeOfServices...) {
		latticeServices(ctx, r, client)
	}
	if r.wants(latticeOfNetworks...) {
		latticeNetworks(ctx, r, client)
	}
	if r.wants("aws_vpclattice_resource_gateway") {
		var all []types.ResourceGatewaySummary
		err := pages(ctx, vpclattice.NewListResourceGatewaysPaginator(client, &vpclattice.ListResourceGatewaysInput{}), func(o *vpclattice.ListResourceGatewaysOutput) { all = append(all, o.Items...) })
		if err != nil {
			r.lost(err, "ListResourceGateways", "aws_vpclattice_resource_gateway")
		}
		each(ctx, all, func(ctx context.Context, d types.ResourceGatewaySummary) {
			latticeTags(ctx, r, client, r.add("aws_vpclattice_resource_gateway", deref(d.Id), deref(d.Arn), object("arn", d.Arn, "name", d.Name, "vpc_id", d.VpcIdentifier,
				"security_group_ids", set(d.SecurityGroupIds), "subnet_ids", set(d.SubnetIds), "ip_address_type", d.IpAddressType, "status", d.Status)))
		})
	}
}

func latticeTags(ctx context.Context, r *run, c *vpclattice.Client, res *resource.Resource) {
	if res == nil {
		return
	}
	out, err := c.ListTagsForResource(ctx, &vpclattice.ListTagsForResourceInput{ResourceArn: &res.Address})
	if err != nil {
		r.unknown(res, err, "ListTagsForResource", "tags", "tags_all")
		return
	}
	setTags(res.Values, out.Tags)
}

// latticeOwn reports whether an ARN is of the account: others may be shared with it.
func latticeOwn(r *run, arn *string) bool { return strings.Contains(deref(arn), ":"+r.account+":") }

func latticeServices(ctx context.Context, r *run, c *vpclattice.Client) {
	var list []types.ServiceSummary
	if err := pages(ctx, vpclattice.NewListServicesPaginator(c, &vpclattice.ListServicesInput{}), func(o *vpclattice.ListServicesOutput) { list = append(list, o.Items...) }); err != nil {
		r.lost(err, "ListServices", latticeOfServices...)
	}
	each(ctx, list, func(ctx context.Context, d types.ServiceSummary) {
		if !latticeOwn(r, d.Arn) {
			return
		}
		v := object("arn", d.Arn, "name", d.Name, "custom_domain_name", d.CustomDomainName, "status", d.Status)
		res := r.add("aws_vpclattice_service", deref(d.Id), deref(d.Arn), v)
		if res != nil {
			out, err := c.GetService(ctx, &vpclattice.GetServiceInput{ServiceIdentifier: d.Id})
			if err != nil {
				r.unknown(res, err, "GetService", "auth_type", "certificate_arn")
			} else {
				put(v, "auth_type", out.AuthType, "certificate_arn", out.CertificateArn)
			}
			latticeTags(ctx, r, c, res)
		}
		of := owner(res, "aws_vpclattice_service", deref(d.Id), deref(d.Arn))
		of.Provider.Region = r.region
		latticePolicies(ctx, r, c, of)
	})
}

func latticeNetworks(ctx context.Context, r *run, c *vpclattice.Client) {
	var list []types.ServiceNetworkSummary
	if err := pages(ctx, vpclattice.NewListServiceNetworksPaginator(c, &vpclattice.ListServiceNetworksInput{}), func(o *vpclattice.ListServiceNetworksOutput) { list = append(list, o.Items...) }); err != nil {
		r.lost(err, "ListServiceNetworks", latticeOfNetworks...)
	}
	each(ctx, list, func(ctx context.Context, d types.ServiceNetworkSummary) {
		own := latticeOwn(r, d.Arn)
		serves := latticeMembers(ctx, r, c, d, own)
		v := object("arn", d.Arn, "name", d.Name)
		var res *resource.Resource
		if own || serves { // another account's matters for the services that are in it
			res = r.add("aws_vpclattice_service_network", deref(d.Id), deref(d.Arn), v)
		}
		if res != nil {
			out, err := c.GetServiceNetwork(ctx, &vpclattice.GetServiceNetworkInput{ServiceNetworkIdentifier: d.Id})
			if err != nil {
				r.unknown(res, err, "GetServiceNetwork", "auth_type")
			} else {
				put(v, "auth_type", out.AuthType)
			}
		}
		of := owner(res, "aws_vpclattice_service_network", deref(d.Id), deref(d.Arn))
		of.Provider.Region = r.region
		if own {
			latticeTags(ctx, r, c, res)
			latticePolicies(ctx, r, c, of)
		}
		latticeVPCs(ctx, r, c, of)
	})
}

// latticePolicies adds the policies of a service or a service network. VPC Lattice
// answers with none where there is none, or says that it does not exist.
func latticePolicies(ctx context.Context, r *run, c *vpclattice.Client, of *resource.Resource) {
	if r.wants("aws_vpclattice_auth_policy") {
		out, err := c.GetAuthPolicy(ctx, &vpclattice.GetAuthPolicyInput{ResourceIdentifier: &of.Address})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetAuthPolicy", "aws_vpclattice_auth_policy")
		case deref(out.Policy) != "":
			r.companion(of, "aws_vpclattice_auth_policy", "", object("resource_identifier", of.Address, "policy", out.Policy, "state", out.State))
		}
	}
	if r.wants("aws_vpclattice_resource_policy") {
		out, err := c.GetResourcePolicy(ctx, &vpclattice.GetResourcePolicyInput{ResourceArn: &of.Address})
		switch {
		case named(err, "ResourceNotFoundException"):
		case err != nil:
			r.lostOf(of, err, "GetResourcePolicy", "aws_vpclattice_resource_policy")
		case deref(out.Policy) != "":
			r.companion(of, "aws_vpclattice_resource_policy", "", object("resource_arn", of.Address, "policy", out.Policy))
		}
	}
}

// latticeMembers adds the services of a network, and reports whether the account has
// one there.
func latticeMembers(ctx context.Context, r *run, c *vpclattice.Client, d types.ServiceNetworkSummary, own bool) bool {
	typ, serves := latticeNetworkTypes[1], false
	if !r.wants(typ) {
		return false
	}
	p := vpclattice.NewListServiceNetworkServiceAssociationsPaginator(c, &vpclattice.ListServiceNetworkServiceAssociationsInput{ServiceNetworkIdentifier: d.Id})
	err := pages(ctx, p, func(o *vpclattice.ListServiceNetworkServiceAssociationsOutput) {
		for _, a := range o.Items {
			if !own && !latticeOwn(r, a.ServiceArn) {
				continue
			}
			serves = true
			r.add(typ, deref(a.Id), deref(a.Arn), object("arn", a.Arn, "service_identifier", a.ServiceId, "service_network_identifier", a.ServiceNetworkId,
				"created_by", a.CreatedBy, "status", a.Status, "custom_domain_name", a.CustomDomainName))
		}
	})
	if err != nil {
		r.lost(err, "ListServiceNetworkServiceAssociations", typ)
	}
	return serves
}

// latticeVPCs adds which VPCs reach a network, and through which groups.
func latticeVPCs(ctx context.Context, r *run, c *vpclattice.Client, of *resource.Resource) {
	typ := latticeNetworkTypes[2]
	if !r.wants(typ) {
		return
	}
	var list []types.ServiceNetworkVpcAssociationSummary
	p := vpclattice.NewListServiceNetworkVpcAssociationsPaginator(c, &vpclattice.ListServiceNetworkVpcAssociationsInput{ServiceNetworkIdentifier: &of.Name})
	if err := pages(ctx, p, func(o *vpclattice.ListServiceNetworkVpcAssociationsOutput) { list = append(list, o.Items...) }); err != nil {
		r.lostOf(of, err, "ListServiceNetworkVpcAssociations", typ)
	}
	for _, d := range list {
		v := object("arn", d.Arn, "service_network_identifier", d.ServiceNetworkId, "vpc_identifier", d.VpcId, "created_by", d.CreatedBy, "status", d.Status)
		res := r.add(typ, deref(d.Id), deref(d.Arn), v)
		out, err := c.GetServiceNetworkVpcAssociation(ctx, &vpclattice.GetServiceNetworkVpcAssociationInput{ServiceNetworkVpcAssociationIdentifier: d.Id})
		if err != nil {
			r.unknown(res, err, "GetServiceNetworkVpcAssociation", "security_group_ids")
			continue
		}
		put(v, "security_group_ids", out.SecurityGroupIds)
	}
}
