# METADATA
# title: User data
# description: The scripts that run when an instance starts, in whichever form they are given.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
#     description: Run commands when you launch an EC2 instance with user data input
package lib.ec2

# METADATA
# title: The user data of a resource
# description: |
#   A set of {"attribute", "text"} of an instance, a spot request, a launch
#   configuration, a launch template or an image recipe: decoded where it is
#   Base64.
user_data(r) := union({
	{{"attribute": "user_data", "text": _plain(r.values.user_data)} | not is_hidden(r)},
	{{"attribute": "user_data_base64", "text": base64.decode(r.values.user_data_base64)} | base64.is_valid(r.values.user_data_base64)},
})

# METADATA
# title: User data of which only a hash is known
# description: |
#   True where user_data is a SHA-1, which is what the provider keeps of it in plans
#   and states before version 6.
is_hidden(r) if _is_hash(r.values.user_data)

_is_hash(text) if regex.match(`^[0-9a-f]{40}$`, text)

# Base64 where it is that, as it must be in a launch template.
_plain(text) := base64.decode(text) if {
	count(text) >= 8
	base64.is_valid(text)
} else := text
