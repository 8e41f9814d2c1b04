package lib.related_test

import data.lib.related

_r(source) := {"source": source, "references": {"user[0].password": ["random_password.p"]}}

test_written if {
	related.written(_r("terraform"), "user[1].password")
	related.written(_r("plan"), "name")
}

test_made_from_another_resource if {
	not related.written(_r("terraform"), "user[0].password")
}

test_not_known_where_it_came_from if {
	not related.written(_r("state"), "name")
	not related.written(_r("aws"), "name")
}
