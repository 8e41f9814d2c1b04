SELECT customer_id, sum(amount) AS total
FROM ${database}.orders
WHERE dt >= date_format(current_date - interval '${days}' day, '%Y-%m-%d')
GROUP BY 1;
