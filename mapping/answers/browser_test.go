package answers

import (
	"context"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/plumb-iac/plumb/mapping"
)

// browser opens a review in headless Chromium and returns a context to drive
// it, and the complaints collected so far: console messages, exceptions and any
// request but for the page itself. It skips the test where no browser is found.
func browser(t *testing.T, r *mapping.Review) (context.Context, func() []string) {
	t.Helper()
	var exe string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			exe = path
			break
		}
	}
	if exe == "" {
		t.Skip("no Chromium here: install it (Debian: apt-get install chromium) to open the page in a browser")
	}
	file := filepath.Join(t.TempDir(), "review.html")
	f, err := os.Create(file)
	if err != nil {
		t.Fatal(err)
	}
	if err := HTML(f, r); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(exe), chromedp.UserDataDir(t.TempDir()))
	if os.Getuid() == 0 {
		options = append(options, chromedp.NoSandbox) // Chromium refuses to run as root otherwise
	}
	base, cancel := context.WithTimeout(t.Context(), 90*time.Second)
	t.Cleanup(cancel)
	ctx, cancel := chromedp.NewExecAllocator(base, options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)

	address := (&url.URL{Scheme: "file", Path: file}).String()
	var mu sync.Mutex
	var complaints []string
	complain := func(format string, args ...any) {
		mu.Lock()
		defer mu.Unlock()
		complaints = append(complaints, fmt.Sprintf(format, args...))
	}
	err = chromedp.Listen(ctx, func(event any) {
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			for _, arg := range e.Args {
				complain("console %s: %s %s", e.Type, arg.Value, arg.Description)
			}
		case *log.EventEntryAdded: // what the browser itself says, such as a violated content security policy
			complain("log %s: %s", e.Entry.Level, e.Entry.Text)
		case *runtime.EventExceptionThrown:
			complain("exception: %s %v", e.ExceptionDetails.Text, e.ExceptionDetails.Exception)
		case *network.EventRequestWillBeSent:
			if bare, _, _ := strings.Cut(e.Request.URL, "#"); bare != address {
				complain("request to %s", e.Request.URL)
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, runtime.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	if _, err := chromedp.Call(ctx, log.Enable, cdp.Empty{}); err != nil {
		t.Fatal(err)
	}
	if err := chromedp.Do(ctx, chromedp.Navigate(address), chromedp.WaitReady(chromedp.CSS("#count"))); err != nil {
		t.Fatal(err)
	}
	return ctx, func() []string {
		mu.Lock()
		defer mu.Unlock()
		return complaints
	}
}

func TestPageInBrowser(t *testing.T) {
	r := shop(t)
	ctx, complaints := browser(t, r)
	act := func(steps ...chromedp.Action[chromedp.Void]) {
		t.Helper()
		if err := chromedp.Do(ctx, steps...); err != nil {
			t.Fatal(err)
		}
	}
	number := func(expression string) int {
		t.Helper()
		n, err := chromedp.Run(ctx, chromedp.Evaluate[int](expression))
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	shownNow := func() int { return number(`document.querySelectorAll("details.choice:not([hidden])").length`) }
	choose := func(name, value string) chromedp.Action[chromedp.Void] {
		return chromedp.Evaluate[chromedp.Void](fmt.Sprintf(`(() => { const e = document.getElementById("filters").elements[%q]; e.value = %q; e.dispatchEvent(new Event("input", {bubbles: true})); })()`, name, value))
	}
	click := func(css string) chromedp.Action[chromedp.Void] { return chromedp.Click(chromedp.CSS(css)) }
	reset := chromedp.Steps(click(`button[type=reset]`), chromedp.Sleep(50*time.Millisecond))

	count := func(keep func(*mapping.Question, *mapping.Choice) bool) int {
		n := 0
		for _, q := range r.Questions {
			for _, c := range q.Choices {
				if keep(q, c) {
					n++
				}
			}
		}
		return n
	}
	if n := shownNow(); n != 307 {
		t.Errorf("%d practices shown at first, want 307", n)
	}
	for name, tt := range map[string]struct {
		do   chromedp.Action[chromedp.Void]
		want int
	}{
		"pillar":   {choose("pillar", "security"), count(func(q *mapping.Question, _ *mapping.Choice) bool { return q.Pillar == "security" })},
		"risk":     {choose("risk", "low"), count(func(_ *mapping.Question, c *mapping.Choice) bool { return c.Risk == "low" })},
		"status":   {choose("status", "violated"), count(func(_ *mapping.Question, c *mapping.Choice) bool { return c.Status == mapping.Violated })},
		"conflict": {click(`input[name=conflict]`), count(func(_ *mapping.Question, c *mapping.Choice) bool { return c.Conflict != "" })},
		"waiting": {click(`input[name=open]`), count(func(_ *mapping.Question, c *mapping.Choice) bool {
			return (c.Answer == nil || c.Answer.Said == "") && c.Proposal != mapping.Select
		})},
		"words": {chromedp.SendKeys(chromedp.CSS(`input[name=text]`), "media eu bucket"), 1},
		"none":  {chromedp.SendKeys(chromedp.CSS(`input[name=text]`), "no such word anywhere"), 0},
	} {
		act(tt.do)
		if n := shownNow(); n != tt.want {
			t.Errorf("filter %s shows %d practices, want %d", name, n, tt.want)
		}
		text, err := chromedp.Run(ctx, chromedp.Text(chromedp.CSS("#count")))
		if err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf("%d of 307", tt.want); !strings.HasPrefix(text, want) {
			t.Errorf("filter %s says %q, want %q", name, text, want)
		}
		act(reset)
	}
	if n := shownNow(); n != 307 {
		t.Errorf("%d practices shown after a reset, want 307", n)
	}

	act(click("#open-all"))
	if n := number(`document.querySelectorAll("details.choice[open]").length`); n != 307 {
		t.Errorf("%d practices open, want all", n)
	}
	act(click("#close-all"))
	if n := number(`document.querySelectorAll("details.choice[open]").length`); n != 0 {
		t.Errorf("%d practices open, want none", n)
	}
	// A link to a practice opens it, even one that a filter hides.
	act(choose("pillar", "sustainability"),
		chromedp.Evaluate[chromedp.Void](`void (location.hash = "#c-sec_protect_data_rest_encrypt")`), chromedp.Sleep(100*time.Millisecond))
	if number(`document.querySelectorAll("#c-sec_protect_data_rest_encrypt[open]:not([hidden])").length`) != 1 {
		t.Error("a link to a practice does not open it")
	}

	pdf, err := chromedp.Run(ctx, chromedp.PrintToPDF())
	if err != nil {
		t.Fatal(err)
	}
	if len(pdf) < 100_000 { // closed, the page is a fraction of this
		t.Errorf("printed: %d bytes, the details are not in it", len(pdf))
	}
	if list := complaints(); len(list) > 0 {
		t.Errorf("the page complains:\n%s", strings.Join(list, "\n"))
	}
}

// TestPageFitsScreens opens the page at the widths of a phone, a tablet and a desk.
// PLUMB_SCREENSHOTS names a directory to keep pictures in.
func TestPageFitsScreens(t *testing.T) {
	ctx, complaints := browser(t, shop(t))
	for _, width := range []int64{360, 820, 1440} {
		if err := chromedp.Do(ctx, chromedp.EmulateViewport(width, 900)); err != nil {
			t.Fatal(err)
		}
		over, err := chromedp.Run(ctx, chromedp.Evaluate[int](`document.documentElement.scrollWidth - window.innerWidth`))
		if err != nil {
			t.Fatal(err)
		}
		if over > 0 {
			t.Errorf("at %d pixels the page is %d too wide: it must be scrolled sideways", width, over)
		}
		dir := os.Getenv("PLUMB_SCREENSHOTS")
		if dir == "" {
			continue
		}
		picture := func(prepare string) []byte {
			if err := chromedp.Do(ctx, chromedp.Evaluate[chromedp.Void](prepare), chromedp.Sleep(200*time.Millisecond)); err != nil {
				t.Fatal(err)
			}
			png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
			if err != nil {
				t.Fatal(err)
			}
			return png
		}
		top := picture(`void window.scrollTo(0, 0)`)
		choice := picture(`void (location.hash = "", location.hash = "#c-sec_protect_data_rest_encrypt")`)
		for name, picture := range map[string][]byte{"top": top, "choice": choice} {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d.png", name, width)), picture, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	if list := complaints(); len(list) > 0 {
		t.Errorf("the page complains:\n%s", strings.Join(list, "\n"))
	}
}

// TestPageForScreenReaders reads the page as a screen reader does: every
// control, link and picture has a name, and headings do not skip a level.
func TestPageForScreenReaders(t *testing.T) {
	ctx, _ := browser(t, told(shop(t)))
	tree, err := chromedp.Call(ctx, accessibility.GetFullAXTree, accessibility.GetFullAXTreeParams{})
	if err != nil {
		t.Fatal(err)
	}
	text := func(v *accessibility.Value) string {
		if v == nil {
			return ""
		}
		return strings.Trim(string(v.Value), `"`)
	}
	seen := map[string]int{}
	for _, n := range tree.Nodes {
		if n.Ignored {
			continue
		}
		role := text(n.Role)
		seen[role]++
		switch role {
		case "button", "link", "textbox", "searchbox", "combobox", "checkbox", "image", "img", "DisclosureTriangle", "region", "navigation", "form", "article", "heading":
			if text(n.Name) == "" {
				t.Errorf("a %s has no name (node %s)", role, n.NodeID)
			}
		}
	}
	for _, role := range []string{"heading", "main", "navigation", "form", "table", "searchbox", "combobox", "checkbox"} {
		if seen[role] == 0 {
			t.Errorf("no %s: %v", role, seen)
		}
	}
	levels, err := chromedp.Run(ctx, chromedp.Evaluate[[]int](`[...document.querySelectorAll("h1,h2,h3,h4")].map(h => +h.tagName[1])`))
	if err != nil {
		t.Fatal(err)
	}
	for i, level := range levels {
		if i > 0 && level > levels[i-1]+1 {
			t.Errorf("heading %d is of level %d, behind one of level %d", i, level, levels[i-1])
		}
	}
}
