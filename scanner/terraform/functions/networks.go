package functions

import (
	"math/big"
	"net"
	"strings"

	"github.com/apparentlymart/go-cidr/cidr"
	"github.com/zclconf/go-cty/cty"
	"github.com/zclconf/go-cty/cty/function"
)

var networks = map[string]rule{
	"cidrhost":    {f: cidrHost},
	"cidrnetmask": {f: textFunction("prefix", cidrNetmask)},
	"cidrsubnet":  {f: cidrSubnet},
	"cidrsubnets": {f: cidrSubnets},
}

// parsePrefix reads an address range. As Terraform documents it for
// compatibility, octets may have leading zeros and are decimal all the same.
func parsePrefix(s string) (*net.IPNet, error) {
	if !strings.Contains(s, ":") {
		octets := strings.FieldsFunc(s, func(r rune) bool { return r == '.' || r == '/' })
		if len(octets) == 5 {
			for i, o := range octets[:4] {
				if t := strings.TrimLeft(o, "0"); t != "" && len(o) <= 16 {
					octets[i] = t
				} else if len(o) <= 16 {
					octets[i] = "0"
				}
			}
			if strings.Count(s, ".") == 3 && strings.Count(s, "/") == 1 {
				s = strings.Join(octets[:4], ".") + "/" + octets[4]
			}
		}
	}
	_, network, err := net.ParseCIDR(s)
	if err != nil {
		return nil, function.NewArgErrorf(0, "invalid CIDR expression: %s", err)
	}
	return network, nil
}

// wholeNumber returns the argument with the given index as an integer of any size.
func wholeNumber(args []cty.Value, i int) (*big.Int, error) {
	n, accuracy := args[i].AsBigFloat().Int(nil)
	if accuracy != big.Exact || n == nil {
		return nil, function.NewArgErrorf(i, "a whole number is required")
	}
	return n, nil
}

// newBits returns the argument with the given index as a number of bits to add to
// a prefix.
func newBits(args []cty.Value, i int, network *net.IPNet) (int, error) {
	n, err := wholeNumber(args, i)
	if err != nil {
		return 0, err
	}
	ones, all := network.Mask.Size()
	if !n.IsInt64() || n.Int64() < int64(-ones) || n.Int64() > int64(all-ones) {
		return 0, function.NewArgErrorf(i, "%s cannot be extended by %s bits, it has %d left", network, n, all-ones)
	}
	return int(n.Int64()), nil
}

var cidrHost = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "prefix", Type: cty.String}, {Name: "hostnum", Type: cty.Number}},
	Type:         function.StaticReturnType(cty.String),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		host, err := wholeNumber(args, 1)
		if err != nil {
			return cty.NilVal, err
		}
		network, err := parsePrefix(args[0].AsString())
		if err != nil {
			return cty.NilVal, err
		}
		ip, err := cidr.HostBig(network, host)
		if err != nil {
			return cty.NilVal, err
		}
		return cty.StringVal(ip.String()), nil
	},
})

func cidrNetmask(prefix string) (string, error) {
	network, err := parsePrefix(prefix)
	if err != nil {
		return "", err
	}
	if network.IP.To4() == nil {
		return "", function.NewArgErrorf(0, "IPv6 addresses have no netmask: %s", prefix)
	}
	return net.IP(network.Mask).String(), nil
}

var cidrSubnet = function.New(&function.Spec{
	Params: []function.Parameter{
		{Name: "prefix", Type: cty.String},
		{Name: "newbits", Type: cty.Number},
		{Name: "netnum", Type: cty.Number},
	},
	Type:         function.StaticReturnType(cty.String),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		network, err := parsePrefix(args[0].AsString())
		if err != nil {
			return cty.NilVal, err
		}
		bits, err := newBits(args, 1, network)
		if err != nil {
			return cty.NilVal, err
		}
		number, err := wholeNumber(args, 2)
		if err != nil {
			return cty.NilVal, err
		}
		subnet, err := cidr.SubnetBig(network, bits, number)
		if err != nil {
			return cty.NilVal, err
		}
		return cty.StringVal(subnet.String()), nil
	},
})

// cidrSubnets gives consecutive ranges, each as long as asked for and aligned to
// its length.
var cidrSubnets = function.New(&function.Spec{
	Params:       []function.Parameter{{Name: "prefix", Type: cty.String}},
	VarParam:     &function.Parameter{Name: "newbits", Type: cty.Number},
	Type:         function.StaticReturnType(cty.List(cty.String)),
	RefineResult: notNull,
	Impl: func(args []cty.Value, _ cty.Type) (cty.Value, error) {
		network, err := parsePrefix(args[0].AsString())
		if err != nil {
			return cty.NilVal, err
		}
		ones, _ := network.Mask.Size()
		var (
			out     []cty.Value
			current *net.IPNet
		)
		for i := 1; i < len(args); i++ {
			bits, err := newBits(args, i, network)
			if err != nil {
				return cty.NilVal, err
			}
			if bits < 1 || bits > 32 {
				return cty.NilVal, function.NewArgErrorf(i, "the prefix can be extended by 1 to 32 bits, not %d", bits)
			}
			if current == nil {
				current, _ = cidr.PreviousSubnet(network, ones+bits)
			}
			next, rollover := cidr.NextSubnet(current, ones+bits)
			if rollover || !network.Contains(next.IP) {
				return cty.NilVal, function.NewArgErrorf(i, "no room left in %s for a subnet of %d bits", network, ones+bits)
			}
			current = next
			out = append(out, cty.StringVal(current.String()))
		}
		if len(out) == 0 {
			return cty.ListValEmpty(cty.String), nil
		}
		return cty.ListVal(out), nil
	},
})
