package schema

import "testing"

// What a start of the tool pays: open the table, decode some types.
func BenchmarkLookupFirst(b *testing.B) {
	for name, types := range map[string][]string{
		"five":  {"aws_s3_bucket", "aws_security_group", "aws_instance", "aws_lambda_function", "aws_db_instance"},
		"waf":   {"aws_wafv2_web_acl"},
		"quick": {"aws_quicksight_dashboard"},
		"none":  {"aws_nothing"},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				t := &table{data: schemaBin}
				for _, typ := range types {
					t.lookup(Managed, typ)
				}
			}
		})
	}
}
