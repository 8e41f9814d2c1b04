package answers

import (
	"bytes"
	"testing"
	"time"

	"github.com/plumb-iac/plumb/mapping"
	"github.com/plumb-iac/plumb/mapping/framework"
	"github.com/plumb-iac/plumb/scanner/finding"
)

// mended is the shop after its buckets were encrypted and a log group was lost.
func mended() *mapping.Review {
	in := shopInput()
	in.Time = time.Date(2027, 2, 1, 0, 0, 0, 0, time.UTC)
	in.Answers = nil
	for i, v := range in.Verdicts {
		changed := *v
		switch {
		case v.Policy == "s3/bucket_encryption" && v.Outcome != finding.Pass:
			changed.Outcome, changed.Waiver = finding.Pass, nil
		case v.Policy == "kms/key_rotation":
			changed.Outcome, changed.Message = finding.Fail, "the key does not rotate"
		}
		in.Verdicts[i] = &changed
	}
	r := mapping.Build(in)
	r.Freeze("after", in.Time)
	return r
}

func TestComparisonGolden(t *testing.T) {
	in := shopInput()
	in.Answers = nil
	from := mapping.Build(in)
	from.Freeze("before", in.Time)
	c, err := mapping.Compare(from, mended(), framework.Current())
	if err != nil {
		t.Fatal(err)
	}
	for name, write := range Comparisons {
		var buf bytes.Buffer
		if err := write(&buf, c); err != nil {
			t.Fatal(err)
		}
		golden(t, "compare."+name, buf.Bytes())
		if err := write(brokenPipe{}, c); err == nil {
			t.Errorf("%s: an error of the writer was swallowed", name)
		}
	}
}

func TestPortfolioGolden(t *testing.T) {
	other := mended()
	other.Workload = "shop | next"
	p, err := mapping.NewPortfolio([]mapping.SavedReview{{File: "a.json", Review: shop(t)}, {File: "b.json", Review: other}})
	if err != nil {
		t.Fatal(err)
	}
	for name, write := range Portfolios {
		var buf bytes.Buffer
		if err := write(&buf, p); err != nil {
			t.Fatal(err)
		}
		golden(t, "portfolio."+name, buf.Bytes())
		if err := write(brokenPipe{}, p); err == nil {
			t.Errorf("%s: an error of the writer was swallowed", name)
		}
	}
}

func TestCoverageWrites(t *testing.T) {
	c := mapping.Cover(framework.Current(), shopInput().Policies)
	for name, write := range Coverages {
		var buf bytes.Buffer
		if err := write(&buf, c); err != nil || buf.Len() == 0 {
			t.Errorf("%s: %v", name, err)
		}
		if !bytes.Contains(buf.Bytes(), []byte("SEC08-BP02")) {
			t.Errorf("%s does not name SEC08-BP02", name)
		}
		if err := write(brokenPipe{}, c); err == nil {
			t.Errorf("%s: an error of the writer was swallowed", name)
		}
	}
}
