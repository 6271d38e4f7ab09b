-- 0049 named the columns of a run that the product may change before a run that came back had its reasons.

-- owner: payments
grant update (returned_words_id, returned_by) on payment_runs to wherewithal_app;
