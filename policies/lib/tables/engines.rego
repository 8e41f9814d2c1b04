# METADATA
# title: Until when AWS supports engines
# description: |
#   The last day of standard support of the major versions of database, cache,
#   broker and streaming engines, as AWS had published it on 13 September 2026.
#   "" is a version without an announced end. What is not listed is not known.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MySQL.Concepts.VersionMgmt.html
#     description: MySQL on Amazon RDS versions
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/MariaDB.Concepts.VersionMgmt.html
#     description: MariaDB on Amazon RDS versions
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/PostgreSQLReleaseNotes/postgresql-release-calendar.html
#     description: Release calendars for Amazon RDS for PostgreSQL
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraMySQLReleaseNotes/AuroraMySQL.release-calendars.html
#     description: Release calendars for Aurora MySQL
#   - ref: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraPostgreSQLReleaseNotes/aurorapostgresql-release-calendar.html
#     description: Aurora PostgreSQL release calendars
#   - ref: https://docs.aws.amazon.com/documentdb/latest/devguide/docdb-version-support-dates.html
#     description: Amazon DocumentDB engine version support dates
#   - ref: https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/extended-support-versions.html
#     description: ElastiCache versions and their support
#   - ref: https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/activemq-version-management.html
#     description: Managing Amazon MQ for ActiveMQ engine versions
#   - ref: https://docs.aws.amazon.com/amazon-mq/latest/developer-guide/rabbitmq-version-support.html
#     description: Amazon MQ for RabbitMQ engine versions
#   - ref: https://docs.aws.amazon.com/msk/latest/developerguide/supported-kafka-versions.html
#     description: Supported Apache Kafka versions
package lib.tables

# engines is: engine -> the beginning of its versions -> the last day.
engines := {
	"mysql": {"5.7": "2024-02-29", "8.0": "2026-07-31", "8.4": "2029-07-31"},
	"mariadb": {"10.6": "2026-08-31", "10.11": "2028-02-29", "11.4": "2029-05-31", "11.8": "2030-06-30"},
	"postgres": _postgres,
	"aurora-mysql": {"5.7": "2024-10-31", "8.0": "2028-04-30", "8.4": "2032-04-30"},
	"aurora-postgresql": _postgres,
	"docdb": {"3.6": "2026-03-30", "4.0": "", "5.0": "", "8.0": ""},
	"redis": {"2": "2023-01-13", "3": "2023-07-31", "4": "2026-01-31", "5": "2026-01-31", "6": "2027-01-31", "7": ""},
	"valkey": {"7": "", "8": "", "9": ""},
	"activemq": {"5.15": "2024-09-16", "5.16": "2024-11-15", "5.17": "2025-06-16", "5.18": "", "5.19": ""},
	"rabbitmq": {"3.9": "2024-09-16", "3.10": "2024-10-15", "3.11": "2025-02-17", "3.12": "2025-03-17", "3.13": "", "4.2": ""},
	"kafka": {
		"2.6": "2024-09-11", "2.7": "2024-09-11", "2.8": "2024-09-11", "3.1": "2024-09-11", "3.2": "2024-09-11",
		"3.3": "2024-09-11", "3.4": "2025-08-04", "3.5": "2025-10-23", "3.6": "2026-06-01", "3.7": "2026-09-01",
		"3.8": "", "3.9": "", "4.0": "", "4.1": "",
	},
}

_postgres := {
	"11": "2024-02-29", "12": "2025-02-28", "13": "2026-02-28", "14": "2027-02-28", "15": "2028-02-29",
	"16": "2029-02-28", "17": "2030-02-28", "18": "2031-02-28",
}

# METADATA
# title: The end of an engine's support
# description: |
#   The last day of standard support of a version, "2026-07-31", or "" where none
#   is announced. Undefined for a version that the table does not know.
support_end(engine, version) := end if {
	some prefix, end in engines[engine]
	startswith(sprintf("%s.", [version]), sprintf("%s.", [prefix]))
}

# METADATA
# title: A day that has passed
# description: True where the day, "2026-07-31", lies before now, in nanoseconds since 1970 as data.plumb.now_ns gives it.
passed(day, now) if time.parse_rfc3339_ns(sprintf("%sT23:59:59Z", [day])) < now
