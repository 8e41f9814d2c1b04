package terraform

import (
	"testing"

	"github.com/zclconf/go-cty/cty"

	"github.com/plumb-iac/plumb/scanner/resource"
)

func TestDiffer(t *testing.T) {
	id := resource.Symbol("aws_s3_bucket.a", "id")
	name := resource.Symbol(`aws_s3_bucket.a["x y"]`, "bucket")
	text := cty.StringVal
	tests := []struct {
		a, b cty.Value
		want bool
	}{
		{text(id), cty.NullVal(cty.String), true},
		{cty.NullVal(cty.DynamicPseudoType), text(id), true},
		{text(name), cty.NullVal(cty.String), false}, // a name may be null
		{text("x" + name), cty.NullVal(cty.String), true},
		{text(name + id), cty.NullVal(cty.String), true},
		{text(id), text(""), true},
		{text(name), text(""), false},
		{text(name + name), text(""), false},
		{text(""), text(name + "."), true},
		{text(id), text(name), false},
		{text(id), text("anything"), false},
		{text("a" + name), text("b" + name), true},
		{text("a" + name), text("a" + id), false},
		{text("a" + name), text("b"), true},
		{text("ab" + name), text("a"), false}, // too short, but that is not looked at
		{text(name + "a"), text("xb"), true},
		{text(name + "a"), text(id + "ba"), false},
		{text("*"), text("arn:aws:s3:::" + name), true},
		{text("arn:aws:s3:::" + name + "/*"), text("arn:aws:s3:::x/*"), false},
		{cty.NumberIntVal(1), text(id), false},
		{cty.UnknownVal(cty.String), text(id), false},
	}
	for _, test := range tests {
		if got := differ(test.a, test.b); got != test.want {
			t.Errorf("%#v, %#v: %v", test.a, test.b, got)
		}
		if got := differ(test.b, test.a); got != test.want {
			t.Errorf("%#v, %#v: %v", test.b, test.a, got)
		}
	}
}
