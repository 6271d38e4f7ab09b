-- The product's login loses what the product never does: a hole in the product must not do it either.

-- owner: people
revoke update on people from wherewithal_app;
grant update (version, given_names, family_name, born_on, died_on, nhs_number, nhs_number_status, gender, ethnicity,
  primary_support_reason, accommodation_status, employment_status, has_unpaid_carer, address, postcode, email, phone,
  safe_contact, language, contact_format) on people to wherewithal_app;

-- owner: payments
revoke update on payment_runs from wherewithal_app;
grant update (state, version, differences, edited_by, reviewed_version, reviewed_total_pence, reviewed_fingerprint,
  approved_by, approved_at, approved_under, sent_by, sent_at) on payment_runs to wherewithal_app;

-- owner: access
revoke delete, update (code_passed) on sessions from wherewithal_app;
revoke delete on command_keys from wherewithal_app;

-- A temporary table stands before one of the same name: triggers look for theirs in the product's schema first.
alter function queue_for_sealing() set search_path = public, pg_temp;
alter function check_transfer_balances() set search_path = public, pg_temp;
alter function keep_paid_lines() set search_path = public, pg_temp;
