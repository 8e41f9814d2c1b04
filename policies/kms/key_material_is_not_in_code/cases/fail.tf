resource "aws_kms_external_key" "k" {
  key_material_base64 = "d2hhdCBub2JvZHkgc2hvdWxkIGtub3csIGV2ZXIhISE=" # want "key material stands in the configuration"
}

resource "aws_kms_custom_key_store" "s" {
  custom_key_store_name = "s"
  key_store_password    = "password-1" # want "password of the key store"
}
