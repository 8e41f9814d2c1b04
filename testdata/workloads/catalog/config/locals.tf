locals {
  home     = keys(local.regions)[0]
  regions  = { for r in local.raw.regions : r.name => r }
  raw      = yamldecode(file("${path.root}/data/catalog.yaml"))
  rows     = csvdecode(file("${path.root}/data/tables.csv"))
  settings = jsondecode(file("${path.root}/data/settings.json"))

  tags = {
    product  = "catalog"
    revision = substr(sha1(file("${path.root}/data/tables.csv")), 0, 8)
    owner    = coalesce(var.owner, local.raw.owner, "nobody")
  }

  # Group the rows by table, then pick what each table needs.
  tables = {
    for name, rows in { for r in local.rows : r.table => r... } : name => {
      key     = one([for r in rows : r.attribute if r.role == "key"])
      sort    = try(one([for r in rows : r.attribute if r.role == "sort"]), null)
      indexes = { for r in rows : "${replace(r.attribute, "_", "-")}-index" => r.attribute if startswith(r.role, "index") }
      kinds   = { for r in rows : r.attribute => upper(substr(r.kind, 0, 1)) if r.role != "plain" }
      stream  = anytrue([for r in rows : r.stream == "yes"])
    }
  }

  matrix = [
    for pair in setproduct(keys(local.tables), range(length(local.raw.consumers))) : {
      table    = pair[0]
      consumer = local.raw.consumers[pair[1]].name
      retries  = lookup(local.raw.consumers[pair[1]], "retries", local.settings.defaults.retries)
    } if contains(lookup(local.raw.consumers[pair[1]], "tables", keys(local.tables)), pair[0])
  ]

  queues = { for m in local.matrix : format("%s.%s", m.table, m.consumer) => m }

  widest  = max(values({ for name, t in local.tables : name => length(t.kinds) })...)
  numbers = { sum = sum([for m in local.matrix : m.retries]), ceil = ceil(local.widest / 2), log = floor(log(1024, 2)), parsed = parseint("ff", 16), pow = pow(2, 10) - 1 }
  texts = {
    padded  = format("%05d|%-8s|%8.3f|%t|%q", 42, "left", 3.14159, true, "quote\"d")
    joined  = join(",", [for i, c in split("", "plumb") : i % 2 == 0 ? upper(c) : c])
    chunks  = join(";", [for c in chunklist(range(7), 3) : join("+", c)])
    regex   = join("", regex("^(\\w+)-(\\d+)$", "catalog-2024"))
    all     = join("/", flatten(regexall("[a-z]+", "a1bc22def")))
    base64  = base64encode(jsonencode({ z = 1, a = [true, null] }))
    unicode = substr("żółć-łódź", 2, 4)
    title   = title(lower("HELLO world"))
    indent  = indent(2, "a\nb\nc")
    trimmed = trim(trimprefix(trimsuffix("  --core--  ", "  "), "  "), "-")
    time    = formatdate("YYYY-MM-DD'T'hh:mm", timeadd("2024-02-28T23:30:00Z", "36h"))
    cidr    = join(" ", [cidrhost("10.12.112.0/20", 16), cidrnetmask("172.16.0.0/12"), cidrsubnet("fd00::/48", 16, 162)])
    subnets = join(" ", cidrsubnets("10.1.0.0/16", 4, 4, 8, 4))
    yaml    = yamlencode({ list = [1, "two"], nested = { yes = true } })
    hashes  = join(" ", [md5("a"), substr(sha256("b"), 0, 10), substr(base64sha512("c"), 0, 10), uuidv5("dns", "example.com")])
    replace = replace("a.b.c", "/[.]/", "-")
    sorted  = join(",", reverse(sort(distinct(concat(["b", "a"], ["c", "a"])))))
    sets    = join(",", setsubtract(setunion(["a", "b"], ["c"]), setintersection(["a", "b"], ["b", "x"])))
    zip     = jsonencode(zipmap(["x", "y"], [1, 2.5]))
    merged  = jsonencode(merge({ a = 1, b = { c = 2 } }, { b = { d = 3 } }, null))
    slice   = jsonencode(slice(["a", "b", "c", "d"], 1, 3))
    matches = jsonencode(matchkeys(["i-1", "i-2", "i-3"], ["a", "b", "a"], ["a"]))
    url     = urlencode("a b&c=ü")
    conv    = jsonencode([tostring(5), tonumber("1.50"), tobool("true"), tolist(["x"]), toset(["b", "a"]), tomap({ k = "v" })])
    can     = jsonencode([can(tonumber("x")), try(local.settings.missing.deep, "fallback"), alltrue([]), one([])])
    heredoc = <<-EOT
      # ${local.raw.owner}
      %{~for name, t in local.tables}
        ${name}: ${t.key}%{if t.sort != null} + ${t.sort}%{endif}
      %{~endfor}
    EOT
  }
}

variable "owner" {
  type    = string
  default = null
}
