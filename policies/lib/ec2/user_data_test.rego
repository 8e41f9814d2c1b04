package lib.ec2_test

import data.lib.ec2

test_user_data if {
	ec2.user_data({"values": {"user_data": "#!/bin/sh"}}) == {{"attribute": "user_data", "text": "#!/bin/sh"}}
	ec2.user_data({"values": {"user_data": base64.encode("#!/bin/sh")}}) == {{"attribute": "user_data", "text": "#!/bin/sh"}}
	ec2.user_data({"values": {"user_data_base64": base64.encode("#!/bin/sh")}}) == {{"attribute": "user_data_base64", "text": "#!/bin/sh"}}
	ec2.user_data({"values": {}}) == set()
}

test_is_hidden if {
	ec2.is_hidden({"values": {"user_data": "da39a3ee5e6b4b0d3255bfef95601890afd80709"}})
	not ec2.is_hidden({"values": {"user_data": "#!/bin/sh"}})
}
