SELECT dt, hour, count(DISTINCT session) AS sessions
FROM ${database}.clicks
%{ if days > 0 ~}
WHERE date(dt) > current_date - interval '${days}' day
%{ endif ~}
GROUP BY 1, 2;
