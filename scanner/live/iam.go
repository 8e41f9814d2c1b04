package live

import (
	"context"
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/iam"
	"github.com/aws/aws-sdk-go-v2/service/iam/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// iamDetails are the types that one question answers: GetAccountAuthorizationDetails.
var iamDetails = []string{
	"aws_iam_role", "aws_iam_service_linked_role", "aws_iam_instance_profile", "aws_iam_user", "aws_iam_group", "aws_iam_policy",
	"aws_iam_role_policy", "aws_iam_user_policy", "aws_iam_group_policy",
	"aws_iam_role_policy_attachment", "aws_iam_user_policy_attachment", "aws_iam_group_policy_attachment",
	"aws_iam_user_group_membership",
}

// iamOfUsers are the types that each user has to be asked for, with the call.
var iamOfUsers = map[string]string{
	"aws_iam_access_key":                  "ListAccessKeys",
	"aws_iam_user_login_profile":          "GetLoginProfile",
	"aws_iam_user_ssh_key":                "ListSSHPublicKeys",
	"aws_iam_signing_certificate":         "ListSigningCertificates",
	"aws_iam_service_specific_credential": "ListServiceSpecificCredentials",
	"aws_iam_virtual_mfa_device":          "ListMFADevices",
}

func iamService() *Service {
	const terraform = "it is an argument of Terraform, which AWS does not keep"
	const elsewhere = "a live role has its policies as resources of their own"
	s := &Service{Name: "iam", ID: "IAM", Global: true, Collect: collectIAM, Types: map[string]Type{
		"aws_iam_account_password_policy": {}, "aws_iam_openid_connect_provider": {},
		"aws_iam_policy_attachment":                  {ShownAs: []string{"aws_iam_role_policy_attachment", "aws_iam_user_policy_attachment", "aws_iam_group_policy_attachment"}},
		"aws_iam_group_membership":                   {ShownAs: []string{"aws_iam_user_group_membership"}},
		"aws_iam_role_policy_attachments_exclusive":  {ShownAs: []string{"aws_iam_role_policy_attachment"}},
		"aws_iam_user_policy_attachments_exclusive":  {ShownAs: []string{"aws_iam_user_policy_attachment"}},
		"aws_iam_group_policy_attachments_exclusive": {ShownAs: []string{"aws_iam_group_policy_attachment"}},
		"aws_iam_saml_provider":                      {},
		"aws_iam_server_certificate":                 {Untold: map[string]string{"private_key": "AWS never gives out a private key"}},
		"aws_iam_organizations_features":             {},
	}, Calls: []Call{
		{Operation: "ListRoles", Types: []string{"aws_iam_role"}},
		{Operation: "ListSAMLProviders", Types: []string{"aws_iam_saml_provider"}},
		{Operation: "GetSAMLProvider", Types: []string{"aws_iam_saml_provider"}},
		{Operation: "ListServerCertificates", Types: []string{"aws_iam_server_certificate"}},
		{Operation: "GetServerCertificate", Types: []string{"aws_iam_server_certificate"}},
		{Operation: "ListOrganizationsFeatures", Types: []string{"aws_iam_organizations_features"}},
		{Operation: "GetSSHPublicKey", Types: []string{"aws_iam_user_ssh_key"}},
		{Operation: "GetAccountPasswordPolicy", Types: []string{"aws_iam_account_password_policy"}},
		{Operation: "GetAccountSummary", Types: []string{"aws_iam_access_key", "aws_iam_virtual_mfa_device"}},
		{Operation: "ListOpenIDConnectProviders", Types: []string{"aws_iam_openid_connect_provider"}},
		{Operation: "GetOpenIDConnectProvider", Types: []string{"aws_iam_openid_connect_provider"}},
	}}
	for _, t := range iamDetails {
		s.Types[t] = Type{}
	}
	details := Call{Operation: "GetAccountAuthorizationDetails", Types: append([]string{}, iamDetails...)}
	for t, operation := range iamOfUsers {
		s.Types[t] = Type{}
		details.Types = append(details.Types, t) // it lists the users
		s.Calls = append(s.Calls, Call{Operation: operation, Types: []string{t}})
	}
	s.Calls = append(s.Calls, details)
	s.Types["aws_iam_role"] = Type{Untold: map[string]string{
		"force_detach_policies": terraform, "name_prefix": terraform, "inline_policy": elsewhere, "managed_policy_arns": elsewhere,
	}}
	s.Types["aws_iam_access_key"] = Type{Untold: map[string]string{"pgp_key": terraform}}
	s.Types["aws_iam_user_login_profile"] = Type{Untold: map[string]string{"pgp_key": terraform}}
	s.Types["aws_iam_virtual_mfa_device"] = Type{Untold: map[string]string{
		"virtual_mfa_device_name": unknown + "a device of another kind has no name, and stands here too",
	}}
	return s
}

func collectIAM(ctx context.Context, r *run) {
	client := iam.NewFromConfig(r.config)
	if r.wants("aws_iam_account_password_policy") {
		passwordPolicy(ctx, r, client)
	}
	if r.wants("aws_iam_access_key", "aws_iam_virtual_mfa_device") {
		out, err := client.GetAccountSummary(ctx, &iam.GetAccountSummaryInput{})
		if err != nil {
			r.lost(err, "GetAccountSummary", "aws_iam_access_key", "aws_iam_virtual_mfa_device")
		} else {
			// IAM says that there is one, and neither its id nor its status. The
			// name is that of the credential report.
			if out.SummaryMap["AccountAccessKeysPresent"] > 0 {
				r.setting("aws_iam_access_key", object("user", "<root_account>"))
			}
			if out.SummaryMap["AccountMFAEnabled"] > 0 {
				r.setting("aws_iam_virtual_mfa_device", object("user_name", "<root_account>"))
			}
		}
	}
	iamOthers(ctx, r, client)
	if r.wants("aws_iam_openid_connect_provider") {
		openIDProviders(ctx, r, client)
	}
	asked := append([]string{}, iamDetails...)
	for t := range iamOfUsers {
		asked = append(asked, t)
	}
	if !r.wants(asked...) {
		return
	}
	var users []*resource.Resource
	roles := map[string]*resource.Resource{}
	p := iam.NewGetAccountAuthorizationDetailsPaginator(client, &iam.GetAccountAuthorizationDetailsInput{Filter: []types.EntityType{
		types.EntityTypeUser, types.EntityTypeGroup, types.EntityTypeRole, types.EntityTypeLocalManagedPolicy,
	}})
	err := pages(ctx, p, func(o *iam.GetAccountAuthorizationDetailsOutput) {
		for _, d := range o.RoleDetailList {
			roles[deref(d.RoleName)] = iamRole(r, d)
			for _, p := range d.InstanceProfileList { // one without a role gives nothing to an instance
				name := deref(p.InstanceProfileName)
				v := object("arn", p.Arn, "name", name, "path", p.Path, "role", d.RoleName, "unique_id", p.InstanceProfileId, "create_date", p.CreateDate)
				setTags(v, iamTags(p.Tags))
				r.add("aws_iam_instance_profile", name, deref(p.Arn), v)
			}
		}
		for _, d := range o.UserDetailList {
			users = append(users, iamUser(r, d))
		}
		for _, d := range o.GroupDetailList {
			iamGroup(r, d)
		}
		for _, d := range o.Policies {
			iamPolicy(r, d)
		}
	})
	if err != nil {
		r.lost(err, "GetAccountAuthorizationDetails", asked...)
	}
	if r.wants("aws_iam_role") {
		sessionDurations(ctx, r, client, roles)
	}
	each(ctx, users, func(ctx context.Context, u *resource.Resource) { userCredentials(ctx, r, client, u) })
}

func passwordPolicy(ctx context.Context, r *run, client *iam.Client) {
	out, err := client.GetAccountPasswordPolicy(ctx, &iam.GetAccountPasswordPolicyInput{})
	if named(err, "NoSuchEntity", "NoSuchEntityException") {
		return
	}
	if err != nil || out.PasswordPolicy == nil {
		r.lost(orEmpty(err), "GetAccountPasswordPolicy", "aws_iam_account_password_policy")
		return
	}
	p := out.PasswordPolicy
	r.setting("aws_iam_account_password_policy", object(
		"allow_users_to_change_password", p.AllowUsersToChangePassword, "expire_passwords", p.ExpirePasswords, "hard_expiry", p.HardExpiry,
		"max_password_age", p.MaxPasswordAge, "minimum_password_length", p.MinimumPasswordLength, "password_reuse_prevention", p.PasswordReusePrevention,
		"require_lowercase_characters", p.RequireLowercaseCharacters, "require_numbers", p.RequireNumbers,
		"require_symbols", p.RequireSymbols, "require_uppercase_characters", p.RequireUppercaseCharacters))
}

func openIDProviders(ctx context.Context, r *run, client *iam.Client) {
	const typ = "aws_iam_openid_connect_provider"
	out, err := client.ListOpenIDConnectProviders(ctx, &iam.ListOpenIDConnectProvidersInput{})
	if err != nil {
		r.lost(err, "ListOpenIDConnectProviders", typ)
		return
	}
	each(ctx, out.OpenIDConnectProviderList, func(ctx context.Context, p types.OpenIDConnectProviderListEntry) {
		d, err := client.GetOpenIDConnectProvider(ctx, &iam.GetOpenIDConnectProviderInput{OpenIDConnectProviderArn: p.Arn})
		if err != nil {
			r.lost(err, "GetOpenIDConnectProvider", typ)
			return
		}
		v := object("arn", p.Arn, "url", d.Url, "client_id_list", set(d.ClientIDList), "thumbprint_list", d.ThumbprintList)
		setTags(v, iamTags(d.Tags))
		r.add(typ, deref(p.Arn), deref(p.Arn), v)
	})
}

func iamTags(tags []types.Tag) map[string]string {
	return tagMap(tags, func(t types.Tag) (*string, *string) { return t.Key, t.Value })
}

// attachments adds what is attached to, and written into, a role, user or group.
func attachments(r *run, kind string, of *resource.Resource, inline []types.PolicyDetail, attached []types.AttachedPolicy) {
	for _, p := range inline {
		r.companion(of, "aws_iam_"+kind+"_policy", deref(p.PolicyName), object(
			"id", of.Name+":"+deref(p.PolicyName), "name", p.PolicyName, kind, of.Name, "policy", unescaped(p.PolicyDocument)))
	}
	for _, p := range attached {
		r.companion(of, "aws_iam_"+kind+"_policy_attachment", deref(p.PolicyArn), object(
			"id", of.Name+"-"+deref(p.PolicyArn), kind, of.Name, "policy_arn", p.PolicyArn))
	}
}

// owner returns res, or where its own type is not needed what its companions hang on.
func owner(res *resource.Resource, typ, name, arn string) *resource.Resource {
	if res != nil {
		return res
	}
	return &resource.Resource{Type: typ, Name: name, Address: arn}
}

func iamRole(r *run, d types.RoleDetail) *resource.Resource {
	typ := "aws_iam_role"
	if strings.HasPrefix(deref(d.Path), "/aws-service-role/") {
		typ = "aws_iam_service_linked_role" // AWS writes these; nobody else can change them
	}
	name, arn := deref(d.RoleName), deref(d.Arn)
	v := object("arn", arn, "name", name, "path", d.Path, "unique_id", d.RoleId, "create_date", d.CreateDate)
	if typ == "aws_iam_role" {
		v["assume_role_policy"] = unescaped(d.AssumeRolePolicyDocument)
		if b := d.PermissionsBoundary; b != nil {
			v["permissions_boundary"] = deref(b.PermissionsBoundaryArn)
		}
	} else {
		v["aws_service_name"] = strings.Split(strings.TrimPrefix(deref(d.Path), "/aws-service-role/"), "/")[0]
	}
	setTags(v, iamTags(d.Tags))
	of := owner(r.add(typ, name, arn, v), typ, name, arn)
	if typ == "aws_iam_role" {
		attachments(r, "role", of, d.RolePolicyList, d.AttachedManagedPolicies)
	}
	return of
}

func iamUser(r *run, d types.UserDetail) *resource.Resource {
	name, arn := deref(d.UserName), deref(d.Arn)
	v := object("arn", arn, "name", name, "path", d.Path, "unique_id", d.UserId)
	if b := d.PermissionsBoundary; b != nil {
		v["permissions_boundary"] = deref(b.PermissionsBoundaryArn)
	}
	setTags(v, iamTags(d.Tags))
	of := owner(r.add("aws_iam_user", name, arn, v), "aws_iam_user", name, arn)
	attachments(r, "user", of, d.UserPolicyList, d.AttachedManagedPolicies)
	if len(d.GroupList) > 0 {
		r.companion(of, "aws_iam_user_group_membership", "", object("user", name, "groups", set(d.GroupList)))
	}
	return of
}

func iamGroup(r *run, d types.GroupDetail) {
	name, arn := deref(d.GroupName), deref(d.Arn)
	of := owner(r.add("aws_iam_group", name, arn, object("arn", arn, "name", name, "path", d.Path, "unique_id", d.GroupId)), "aws_iam_group", name, arn)
	attachments(r, "group", of, d.GroupPolicyList, d.AttachedManagedPolicies)
}

func iamPolicy(r *run, d types.ManagedPolicyDetail) {
	arn := deref(d.Arn)
	v := object("arn", arn, "id", arn, "name", d.PolicyName, "path", d.Path, "policy_id", d.PolicyId, "description", d.Description, "attachment_count", d.AttachmentCount)
	for _, version := range d.PolicyVersionList {
		if version.IsDefaultVersion {
			v["policy"] = unescaped(version.Document)
		}
	}
	r.add("aws_iam_policy", deref(d.PolicyName), arn, v)
}
