#!/bin/sh
# Drives imin-sandbox from any language: from a new customer to a receipt, the emails and a seller's cancellation.
#
#   npx -p imin-sdk imin-sandbox &
#   sh examples/sandbox-by-curl.sh http://127.0.0.1:4010
#
# Everything is JSON over HTTP: `curl http://127.0.0.1:4010/sandbox` lists what there is. Needs curl.
set -eu

sandbox=${1:-http://127.0.0.1:4010}
key=${IMIN_API_KEY:-sandbox-key}
session=http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741
offer=http://opendata.provider.com/api/feeds/offers/adult

# request METHOD PATH [JSON]: prints the response's body. Ends the script where the sandbox refuses, with what it said.
request() {
  body=$(curl --silent --show-error --fail-with-body --request "$1" "$sandbox$2" \
    --header "X-API-KEY: $key" --header "Content-Type: application/json" ${3:+--data "$3"}) || {
    echo "$body" >&2
    exit 1
  }
  echo "$body"
}

# text NAME JSON: the text that the JSON has under a name, the last one where there are several. A real program parses it.
text() {
  echo "$2" | tr -d '\n' | sed "s/.*\"$1\":\"\([^\"]*\)\".*/\1/"
}

account=$(request POST /api/v2/customer-accounts \
  '{"email":"louis@example.com","givenName":"Louis","familyName":"Wu"}')
customer=$(text identifier "$account")
echo "Louis has the account $customer."

request PATCH "/api/v2/customer-accounts/$customer" '{"email":"louis_new_email@example.com"}' >/dev/null

checkout=$(request POST /api/checkout-sessions '{
  "@context": ["https://openactive.io/", "https://imin.co/"],
  "type": "imin:CheckoutSession",
  "imin:initialOrder": {
    "type": "OrderQuote",
    "customer": "'"$customer"'",
    "broker": { "type": "Organization", "name": "Acme Fitness", "url": "https://acmefitness.co.uk" },
    "orderedItem": [{
      "type": "OrderItem",
      "acceptedOffer": "'"$offer"'",
      "orderedItem": { "type": "ScheduledSession", "identifier": "'"$session"'" }
    }]
  }
}')
target=$(text target "$checkout")
echo "He pays at $target."

# What the customer does on that page.
paid=$(request POST "/sandbox/checkout-sessions/${target##*/}/complete")
order=$(text order "$paid")
echo "His order is $order."

placed=$(request GET "/api/v2/orders/$order")
receipt=$(echo "$placed" | grep -o '"url":"[^"]*/receipts/[^"]*"' | cut -d '"' -f 4)
curl --silent --fail "$receipt" --header "X-API-KEY: $key" | head -c 4 | grep -q %PDF
echo "His receipt is a PDF."

emails=$(request GET /sandbox/emails)
echo "The confirmation goes to $(text to "$emails")."

# What the seller does.
request POST /sandbox/seller/cancel '{"identifier":"'"$session"'"}' >/dev/null
cancelled=$(request GET "/api/v2/orders/$order")
echo "The seller cancels: $(text orderItemStatus "$cancelled")."

emails=$(request GET /sandbox/emails)
kinds=$(echo "$emails" | grep -o '"kind":"[a-z]*"' | cut -d '"' -f 4 | tr '\n' ' ')
echo "He has these emails: ${kinds% }."
