package policy

import (
	"hash/fnv"
	"regexp"
	"strconv"
	"strings"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// Policies never see symbols. What they see in their place is a text of the
// kind that AWS would put there, and the verdict must be the same for texts that
// have nothing else in common: two variants, first and second.
//
// What the two do not vary is what is certain without knowing the text: that the
// ARN of a resource in the workload is an ARN, that ids and ARNs of two resources
// differ. Any other attribute is the same text for all resources in the second
// variant, because nobody knows that they differ.
type variant uint8

const (
	first variant = iota
	second
)

// kind says what sort of text an attribute holds.
type kind uint8

const (
	kindOpen    kind = iota // anything
	kindARN                 // arn, *_arn
	kindID                  // id, *_id
	kindName                // a name that AWS or Terraform makes up
	kindHost                // addresses of services: URLs, host names, endpoints
	kindAccount             // an account's number
	kindRegion
	kindPartition // aws, aws-cn, ...
	kindSuffix    // a partition's domain: amazonaws.com
)

// kindOf returns the sort of text that a symbol stands for.
func kindOf(ref resource.Ref) kind {
	if _, hole := ref.Hole(); hole {
		return kindOpen
	}
	typ, mode := addressType(ref.Address)
	a := ref.Attribute
	switch {
	case !strings.HasPrefix(typ, "aws_"):
		if a == "id" {
			return kindID
		}
		return kindOpen
	case typ == "aws_caller_identity" && (a == "account_id" || a == "id"), a == "account_id", a == "owner_id":
		return kindAccount
	case typ == "aws_region" && (a == "name" || a == "id" || a == "region"), a == "region":
		return kindRegion
	case typ == "aws_partition" && (a == "partition" || a == "id"):
		return kindPartition
	case typ == "aws_partition" && a == "dns_suffix":
		return kindSuffix
	case a == "arn", strings.HasSuffix(a, "_arn"):
		return kindARN
	case a == "id", strings.HasSuffix(a, "_id"):
		return kindID
	case strings.HasSuffix(a, "url"), strings.HasSuffix(a, "endpoint"), strings.HasSuffix(a, "dns_name"), strings.HasSuffix(a, "domain_name"):
		return kindHost
	case mode == resource.Managed && (a == "name" || a == "arn_suffix" || isIdentity(typ, a)):
		return kindName
	default:
		return kindOpen
	}
}

// isOpen reports whether nothing is known of the text that a symbol stands for,
// so that it is as unknown as a value without symbol.
func isOpen(ref resource.Ref) bool { return kindOf(ref) == kindOpen }

// regions, accounts and partitions of the two variants, for where the real ones
// are not known.
var (
	sampleRegion    = [...]string{"us-east-1", "eu-central-1"}
	sampleAccount   = [...]string{"111122223333", "444455556666"}
	samplePartition = [...]string{"aws", "aws-cn"}
	sampleSuffix    = [...]string{"amazonaws.com", "amazonaws.com.cn"}
)

// stand returns the text that stands for a symbol in a variant. r is a resource
// of the same root, for the account and region that it may know.
func stand(ref resource.Ref, v variant, p resource.Provider) string {
	region, account := p.Region, p.Account
	if region == "" {
		region = sampleRegion[v]
	}
	if account == "" {
		account = sampleAccount[v]
	}
	token := standToken(ref, v)
	switch kindOf(ref) {
	case kindAccount:
		return account
	case kindRegion:
		return region
	case kindPartition:
		return samplePartition[v]
	case kindSuffix:
		return sampleSuffix[v]
	case kindARN:
		return sampleARN(ref, token, region, account, v)
	case kindHost:
		if strings.HasSuffix(ref.Attribute, "url") {
			return "https://" + token + ".example.com/"
		}
		return token + ".example.com"
	default:
		if ref.IsValueHole() {
			return strconv.Quote(token)
		}
		return token
	}
}

// openReason says why the text of an open symbol is not known.
func openReason(ref resource.Ref) string {
	if reason, hole := ref.Hole(); hole {
		return reason
	}
	return ref.Address + "." + ref.Attribute + " is known to AWS only"
}

// holeAt returns why a text is not known in part, "" where it has no hole.
func holeAt(values map[string]any, path string) string {
	at, _ := resource.Get(values, path)
	text, _ := at.(string)
	for _, ref := range resource.Symbols(text) {
		if reason, hole := ref.Hole(); hole {
			return reason
		}
	}
	return ""
}

// tokenPrefix begins all tokens of the first variant, by which messages are
// translated back.
const tokenPrefix = "symbol-"

// standToken returns a text that is made of nothing but the symbol's name.
func standToken(ref resource.Ref, v variant) string {
	h := fnv.New64a()
	if v == first {
		h.Write([]byte(ref.Address + "\x00" + ref.Attribute))
		return tokenPrefix + strconv.FormatUint(h.Sum64()|1<<63, 36)
	}
	if k := kindOf(ref); k == kindARN || k == kindID || k == kindHost {
		h.Write([]byte(ref.Address))
	}
	h.Write([]byte("\x00" + ref.Attribute))
	return "q" + strconv.FormatUint(h.Sum64()>>8, 16)
}

// services are the names that services have in ARNs where it is not the first
// word of the resource type.
var services = map[string]string{
	"alb": "elasticloadbalancing", "ami": "ec2", "api": "apigateway", "apigatewayv2": "apigateway", "autoscaling": "autoscaling",
	"cloudwatch": "logs", "cognito": "cognito-idp", "config": "config", "db": "rds", "default": "ec2", "docdb": "rds", "ebs": "ec2",
	"efs": "elasticfilesystem", "eip": "ec2", "elb": "elasticloadbalancing", "flow": "ec2", "instance": "ec2", "internet": "ec2",
	"kinesis": "kinesis", "launch": "ec2", "lb": "elasticloadbalancing", "msk": "kafka", "mq": "mq", "nat": "ec2", "neptune": "rds",
	"network": "ec2", "opensearch": "es", "elasticsearch": "es", "security": "ec2", "sfn": "states", "subnet": "ec2", "vpc": "ec2",
	"wafv2": "wafv2", "ses": "ses", "sesv2": "ses",
}

// sampleARN returns an ARN of the service that a symbol's resource belongs to.
func sampleARN(ref resource.Ref, token, region, account string, v variant) string {
	typ, _ := addressType(ref.Address)
	words := strings.Split(typ, "_")
	service, kind := "service", "resource"
	if len(words) > 1 {
		service = words[1]
	}
	if len(words) > 2 {
		kind = words[len(words)-1]
	}
	if s, ok := services[service]; ok {
		service = s
	}
	partition := "aws"
	switch {
	case typ == "aws_s3_bucket":
		return "arn:" + partition + ":s3:::" + token
	case service == "iam" || service == "cloudfront" || service == "route53":
		region = ""
	case service == "sqs" || service == "sns":
		return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + token
	}
	separator := "/"
	if v == second && service != "iam" {
		separator = ":"
	}
	return "arn:" + partition + ":" + service + ":" + region + ":" + account + ":" + kind + separator + token
}

// substitute returns a copy of v in which texts stand for the symbols, and v
// itself where there are none. one gives the text for a symbol.
func substitute(v any, one func(resource.Ref) string) any {
	switch v := v.(type) {
	case string:
		if !resource.HasSymbol(v) {
			return v
		}
		for _, ref := range resource.Symbols(v) {
			v = strings.ReplaceAll(v, resource.Symbol(ref.Address, ref.Attribute), one(ref))
		}
		return v
	case []any:
		if !resource.AnySymbol(v) {
			return v
		}
		out := make([]any, len(v))
		for i, e := range v {
			out[i] = substitute(e, one)
		}
		return out
	case map[string]any:
		if !resource.AnySymbol(v) {
			return v
		}
		out := make(map[string]any, len(v))
		for k, e := range v {
			out[substitute(k, one).(string)] = substitute(e, one)
		}
		return out
	default:
		return v
	}
}

// A symbolAt is a symbol in a value of a resource.
type symbolAt struct {
	path string // without indices
	ref  resource.Ref
}

// symbolsIn lists the symbols in values with their paths, without repetition, in
// the order of the paths.
func symbolsIn(values map[string]any) []symbolAt {
	var found []symbolAt
	seen := map[symbolAt]bool{}
	add := func(path, text string) {
		for _, ref := range resource.Symbols(text) {
			s := symbolAt{path, ref}
			if !seen[s] {
				seen[s] = true
				found = append(found, s)
			}
		}
	}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case string:
			if resource.HasSymbol(v) {
				add(path, v)
			}
		case []any:
			for _, e := range v {
				walk(path, e)
			}
		case map[string]any:
			for _, k := range sortedKeys(v) {
				if resource.HasSymbol(k) {
					add(path, k)
				}
				walk(below(path, k), v[k])
			}
		}
	}
	walk("", values)
	return found
}

var token = regexp.MustCompile(`(?:arn:[a-z0-9:*-]*[:/])?(?:https://)?` + tokenPrefix + `[0-9a-z]+(?:\.example\.com/?)?`)

// show puts the symbols back into a message, in the form in which people see
// them.
func (w *workload) show(message string) string {
	if !strings.Contains(message, tokenPrefix) {
		return resource.Show(message)
	}
	w.names.Do(func() {
		w.tokens = map[string]resource.Ref{}
		for _, it := range w.items {
			for _, s := range symbolsIn(it.Values) {
				w.tokens[standToken(s.ref, first)] = s.ref
			}
		}
	})
	return resource.Show(token.ReplaceAllStringFunc(message, func(found string) string {
		i := strings.Index(found, tokenPrefix)
		t := strings.TrimSuffix(strings.TrimSuffix(found[i:], "/"), ".example.com")
		ref, ok := w.tokens[t]
		if !ok {
			return found
		}
		return resource.Symbol(ref.Address, ref.Attribute)
	}))
}
