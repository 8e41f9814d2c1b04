# METADATA
# title: What a policy says
# description: Constructors of the values that `fail` and `unknown` contain.
package lib.verdict

# fail says that something is wrong at a path of the judged resource; "" is the
# resource as a whole.
fail(message, attribute) := {"message": message, "attribute": attribute}

# missing says that something is wrong because no resource of a type stands
# beside the judged one.
missing(message, type) := {"message": message, "attribute": "", "missing": type}

# at says that something is wrong at a path of another resource that belongs to
# the judged one.
at(resource, message, attribute) := {
	"message": message,
	"attribute": attribute,
	"resource": resource.key,
}

# unknown says that the policy itself cannot tell, and why.
unknown(attribute, reason) := {"attribute": attribute, "reason": reason}
