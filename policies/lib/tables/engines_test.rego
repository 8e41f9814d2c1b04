package lib.tables_test

import data.lib.tables

test_support_end if {
	tables.support_end("postgres", "13") == "2026-02-28"
	tables.support_end("postgres", "13.15") == "2026-02-28"
	tables.support_end("aurora-mysql", "5.7.mysql_aurora.2.11.2") == "2024-10-31"
	tables.support_end("mariadb", "10.11.8") == "2028-02-29"
	tables.support_end("redis", "6.x") == "2027-01-31"
	tables.support_end("docdb", "5.0.0") == ""
}

test_not_listed if {
	not tables.support_end("postgres", "1")
	not tables.support_end("postgres", "99.1")
	not tables.support_end("mariadb", "10.1")
	not tables.support_end("oracle-se2", "19")
}

test_every_day_is_one if {
	every _, versions in tables.engines {
		every _, day in versions {
			regex.match(`^(20\d\d-[01]\d-[0-3]\d)?$`, day)
		}
	}
}

test_passed if {
	noon := time.parse_rfc3339_ns("2026-08-01T12:00:00Z")
	tables.passed("2026-07-31", noon)
	not tables.passed("2026-08-01", noon)
}
