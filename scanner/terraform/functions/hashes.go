package functions

import (
	"crypto"
	"crypto/md5"
	"crypto/rsa"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"crypto/x509"
	"encoding/base64"
	"encoding/hex"
	"encoding/pem"
	"unicode/utf8"

	"github.com/zclconf/go-cty/cty/function"
)

var hashes = map[string]rule{
	"base64sha256": {f: textFunction("str", hashText(digests["base64sha256"]))},
	"base64sha512": {f: textFunction("str", hashText(digests["base64sha512"]))},
	"md5":          {f: textFunction("str", hashText(digests["md5"]))},
	"rsadecrypt":   {f: textFunction2("ciphertext", "privatekey", rsaDecrypt)},
	"sha1":         {f: textFunction("str", hashText(digests["sha1"]))},
	"sha256":       {f: textFunction("str", hashText(digests["sha256"]))},
	"sha512":       {f: textFunction("str", hashText(digests["sha512"]))},
}

// digests are the hash functions, for texts and files alike.
var digests = map[string]func([]byte) string{
	"base64sha256": func(b []byte) string { h := sha256.Sum256(b); return base64.StdEncoding.EncodeToString(h[:]) },
	"base64sha512": func(b []byte) string { h := sha512.Sum512(b); return base64.StdEncoding.EncodeToString(h[:]) },
	"md5":          func(b []byte) string { h := md5.Sum(b); return hex.EncodeToString(h[:]) },
	"sha1":         func(b []byte) string { h := sha1.Sum(b); return hex.EncodeToString(h[:]) },
	"sha256":       func(b []byte) string { h := sha256.Sum256(b); return hex.EncodeToString(h[:]) },
	"sha512":       func(b []byte) string { h := sha512.Sum512(b); return hex.EncodeToString(h[:]) },
}

func hashText(digest func([]byte) string) func(string) (string, error) {
	return func(s string) (string, error) { return digest([]byte(s)), nil }
}

// rsaDecrypt decrypts with PKCS #1 v1.5 padding, as documented. Errors do not
// say what went wrong with the key.
func rsaDecrypt(ciphertext, privateKey string) (string, error) {
	raw, err := base64.StdEncoding.DecodeString(ciphertext)
	if err != nil {
		return "", function.NewArgErrorf(0, "not base64: %s", err)
	}
	block, _ := pem.Decode([]byte(privateKey))
	if block == nil {
		return "", function.NewArgErrorf(1, "not a private key in PEM form")
	}
	key, err := parseKey(block)
	if err != nil {
		return "", err
	}
	out, err := key.Decrypt(nil, raw, &rsa.PKCS1v15DecryptOptions{}) //nolint:staticcheck // the documented behaviour of rsadecrypt
	if err != nil {
		return "", function.NewArgErrorf(0, "cannot be decrypted with this key")
	}
	if !utf8.Valid(out) {
		return "", function.NewArgErrorf(0, "the decrypted text is not valid UTF-8")
	}
	return string(out), nil
}

func parseKey(block *pem.Block) (crypto.Decrypter, error) {
	if key, err := x509.ParsePKCS1PrivateKey(block.Bytes); err == nil {
		return key, nil
	}
	key, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if key, ok := key.(*rsa.PrivateKey); ok && err == nil {
		return key, nil
	}
	return nil, function.NewArgErrorf(1, "not an unencrypted RSA key in PKCS #1 or PKCS #8 form")
}
