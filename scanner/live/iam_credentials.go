package live

import (
	"context"
	"errors"

	"github.com/aws/aws-sdk-go-v2/service/iam"
	"github.com/aws/aws-sdk-go-v2/service/iam/types"

	"github.com/plumb-iac/plumb/scanner/resource"
)

// errEmpty is an answer without the one thing that was asked for.
var errEmpty = errors.New("the answer is empty")

func orEmpty(err error) error {
	if err == nil {
		return errEmpty
	}
	return err
}

// userCredentials adds what a user can sign in with.
func userCredentials(ctx context.Context, r *run, client *iam.Client, u *resource.Resource) {
	if r.wants("aws_iam_access_key") {
		p := iam.NewListAccessKeysPaginator(client, &iam.ListAccessKeysInput{UserName: &u.Name})
		err := pages(ctx, p, func(o *iam.ListAccessKeysOutput) {
			for _, k := range o.AccessKeyMetadata {
				r.companion(u, "aws_iam_access_key", deref(k.AccessKeyId), object("id", k.AccessKeyId, "user", u.Name, "status", k.Status, "create_date", k.CreateDate))
			}
		})
		if err != nil {
			r.lostOf(u, err, "ListAccessKeys", "aws_iam_access_key")
		}
	}
	if r.wants("aws_iam_user_login_profile") {
		out, err := client.GetLoginProfile(ctx, &iam.GetLoginProfileInput{UserName: &u.Name})
		switch {
		case named(err, "NoSuchEntity", "NoSuchEntityException"):
		case err != nil || out.LoginProfile == nil:
			r.lostOf(u, orEmpty(err), "GetLoginProfile", "aws_iam_user_login_profile")
		default:
			r.companion(u, "aws_iam_user_login_profile", "", object("user", u.Name, "password_reset_required", out.LoginProfile.PasswordResetRequired))
		}
	}
	if r.wants("aws_iam_user_ssh_key") {
		p := iam.NewListSSHPublicKeysPaginator(client, &iam.ListSSHPublicKeysInput{UserName: &u.Name})
		err := pages(ctx, p, func(o *iam.ListSSHPublicKeysOutput) {
			for _, k := range o.SSHPublicKeys {
				sshKey(ctx, r, client, u, k)
			}
		})
		if err != nil {
			r.lostOf(u, err, "ListSSHPublicKeys", "aws_iam_user_ssh_key")
		}
	}
	if r.wants("aws_iam_signing_certificate") {
		p := iam.NewListSigningCertificatesPaginator(client, &iam.ListSigningCertificatesInput{UserName: &u.Name})
		err := pages(ctx, p, func(o *iam.ListSigningCertificatesOutput) {
			for _, k := range o.Certificates {
				r.companion(u, "aws_iam_signing_certificate", deref(k.CertificateId), object("id", deref(k.CertificateId)+":"+u.Name, "certificate_id", k.CertificateId, "certificate_body", k.CertificateBody, "user_name", u.Name, "status", k.Status))
			}
		})
		if err != nil {
			r.lostOf(u, err, "ListSigningCertificates", "aws_iam_signing_certificate")
		}
	}
	if r.wants("aws_iam_virtual_mfa_device") {
		// Devices of any kind stand under this type.
		err := pages(ctx, iam.NewListMFADevicesPaginator(client, &iam.ListMFADevicesInput{UserName: &u.Name}), func(o *iam.ListMFADevicesOutput) {
			for _, d := range o.MFADevices {
				r.companion(u, "aws_iam_virtual_mfa_device", deref(d.SerialNumber), object("id", d.SerialNumber, "arn", d.SerialNumber, "user_name", u.Name, "enable_date", d.EnableDate))
			}
		})
		if err != nil {
			r.lostOf(u, err, "ListMFADevices", "aws_iam_virtual_mfa_device")
		}
	}
	if r.wants("aws_iam_service_specific_credential") {
		serviceCredentials(ctx, r, client, u)
	}
}

func serviceCredentials(ctx context.Context, r *run, client *iam.Client, u *resource.Resource) {
	in := &iam.ListServiceSpecificCredentialsInput{UserName: &u.Name}
	for {
		out, err := client.ListServiceSpecificCredentials(ctx, in)
		if err != nil {
			r.lostOf(u, err, "ListServiceSpecificCredentials", "aws_iam_service_specific_credential")
			return
		}
		for _, k := range out.ServiceSpecificCredentials {
			r.companion(u, "aws_iam_service_specific_credential", deref(k.ServiceSpecificCredentialId), object(
				"id", k.ServiceSpecificCredentialId, "service_specific_credential_id", k.ServiceSpecificCredentialId,
				"service_name", k.ServiceName, "user_name", u.Name, "status", k.Status))
		}
		if !out.IsTruncated || deref(out.Marker) == "" {
			return
		}
		in.Marker = out.Marker
	}
}

// sshKey adds a key in the form that OpenSSH has it in.
func sshKey(ctx context.Context, r *run, client *iam.Client, u *resource.Resource, k types.SSHPublicKeyMetadata) {
	const typ = "aws_iam_user_ssh_key"
	v := object("id", k.SSHPublicKeyId, "ssh_public_key_id", k.SSHPublicKeyId, "username", u.Name, "status", k.Status, "encoding", types.EncodingTypeSsh)
	res := r.companion(u, typ, deref(k.SSHPublicKeyId), v)
	out, err := client.GetSSHPublicKey(ctx, &iam.GetSSHPublicKeyInput{UserName: &u.Name, SSHPublicKeyId: k.SSHPublicKeyId, Encoding: types.EncodingTypeSsh})
	if err != nil || out.SSHPublicKey == nil {
		r.unknown(res, orEmpty(err), "GetSSHPublicKey", "public_key", "fingerprint")
		return
	}
	put(v, "public_key", out.SSHPublicKey.SSHPublicKeyBody, "fingerprint", out.SSHPublicKey.Fingerprint)
}
