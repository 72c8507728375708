#!/usr/bin/env bash
# Samen as in production on one machine: a RabbitMQ, four services and the gateway, each a process of its own.
#
#   deploy/start-on-rabbitmq.sh [--data FOLDER] [--demo] [--no-build]
#
#   --data FOLDER   where everything is kept; ./data by default
#   --demo          users and keys for every role, in FOLDER/gateway/demo-credentials.json; webhooks to this machine
#   SAMEN_BROKER    amqp://user:password@host:5672/vhost of a broker that is there; else the machine's own
#                   rabbitmq-server runs privately in FOLDER/broker, with a user for each service
#   SAMEN_PORT      first of eight ports on loopback; 8080 by default: the gateway; after it the services and the broker
#   SAMEN_CONFIGURATION   Release by default; Debug for who is debugging
#
# Ctrl+C stops all of it.
set -euo pipefail
# Data, keys and logs are the owner's alone.
umask 077

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
data=./data
demo=false
build=true
port=${SAMEN_PORT:-8080}
configuration=${SAMEN_CONFIGURATION:-Release}
while (($#)); do
  case $1 in
    --data) data=${2:?--data needs a folder}; shift 2 ;;
    --demo) demo=true; shift ;;
    --no-build) build=false; shift ;;
    -h | --help) sed -n '2,14s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"; exit ;;
    *) echo "Unknown: $1 (try --help)" >&2; exit 2 ;;
  esac
done
mkdir -p "$data"
data=$(cd "$data" && pwd)

processes=()
stop() {
  local i
  trap - EXIT INT TERM
  # The gateway first, the broker last.
  for ((i = ${#processes[@]} - 1; i >= 0; i--)); do
    kill "${processes[i]}" 2>/dev/null || continue
    for _ in {1..100}; do kill -0 "${processes[i]}" 2>/dev/null || break; sleep 0.1; done
    kill -9 "${processes[i]}" 2>/dev/null || true
  done
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# In a session of its own, so that Ctrl+C reaches this script only and all stop in order.
run() {
  local log=$data/log/$1.log
  shift
  setsid "$@" >>"$log" 2>&1 </dev/null &
  processes+=($!)
}

# until_true SECONDS WHAT COMMAND...
until_true() {
  local seconds=$1 what=$2 i process
  shift 2
  for ((i = 0; i < seconds * 5; i++)); do
    if "$@" >/dev/null 2>&1; then return; fi
    for process in "${processes[@]}"; do
      kill -0 "$process" 2>/dev/null || { echo "A process ended while $what was starting; see $data/log." >&2; exit 1; }
    done
    sleep 0.2
  done
  echo "$what does not answer within $seconds seconds; see $data/log." >&2
  exit 1
}

listens() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Each service is a user of its own name, with a new password at each start, so that batches of facts are taken from their source
# alone. It may do what it wants with what is its own, read what the others tell, and write to where they are asked for what it missed.
declare -A passwords=()
user() {
  local name=$1 salt hash own
  passwords[$name]=$(openssl rand -hex 24)
  salt=$(openssl rand -hex 4)
  hash=$({ printf "%b" "\\x${salt:0:2}\\x${salt:2:2}\\x${salt:4:2}\\x${salt:6:2}"; printf "%s" "${passwords[$name]}"; } | openssl dgst -sha256 -binary | od -An -v -tx1 | tr -d ' \n')
  hash=$(printf "%b" "$(sed 's/../\\x&/g' <<<"$salt$hash")" | openssl base64 -A)
  users+=("{\"name\":\"$name\",\"password_hash\":\"$hash\",\"hashing_algorithm\":\"rabbit_password_hashing_sha256\",\"tags\":[]}")
  own="$name-.*"
  rights+=("{\"user\":\"$name\",\"vhost\":\"/\",\"configure\":\"^$own\$\",\"write\":\"^($own|[a-z]+-resend-requests)\$\",\"read\":\"^($own|[a-z]+-told)\$\"}")
}

definitions() {
  local users=() rights=() name
  for name in municipalities initiatives funding partners; do user "$name"; done
  local IFS=,
  printf '{"users":[%s],"vhosts":[{"name":"/"}],"permissions":[%s]}\n' "${users[*]}" "${rights[*]}"
}

start_broker() {
  local server= place folder=$data/broker
  # Not the wrapper on PATH: that changes the user.
  for place in /usr/lib/rabbitmq/bin/rabbitmq-server /opt/rabbitmq/sbin/rabbitmq-server; do
    [[ -x $place ]] && server=$place && break
  done
  [[ -n $server ]] || { echo "No broker: set SAMEN_BROKER to an amqp:// address, or install rabbitmq-server." >&2; exit 1; }
  mkdir -p "$folder/log"
  printf '[].\n' >"$folder/plugins"
  : >"$folder/env.conf"
  printf 'listeners.tcp.1 = 127.0.0.1:%s\nlog.file.level = warning\ndisk_free_limit.absolute = 50MB\nload_definitions = %s\n' \
    $((port + 5)) "$folder/definitions.json" >"$folder/rabbit.conf"
  # Not in a subshell, which would keep the passwords.
  definitions >"$folder/definitions.json"
  # Its own port mapper, in the foreground: else Erlang starts one that outlives everything.
  run epmd env ERL_EPMD_ADDRESS=127.0.0.1 epmd -port $((port + 6))
  run broker env HOME="$folder" ERL_EPMD_PORT=$((port + 6)) ERL_EPMD_ADDRESS=127.0.0.1 \
    RABBITMQ_NODENAME="samen$port@localhost" RABBITMQ_DIST_PORT=$((port + 7)) RABBITMQ_BASE="$folder" \
    RABBITMQ_MNESIA_BASE="$folder/data" RABBITMQ_LOG_BASE="$folder/log" RABBITMQ_LOGS="$folder/log/rabbit.log" \
    RABBITMQ_PID_FILE="$folder/pid" RABBITMQ_ENABLED_PLUGINS_FILE="$folder/plugins" \
    RABBITMQ_CONFIG_FILE="$folder/rabbit.conf" RABBITMQ_CONF_ENV_FILE="$folder/env.conf" \
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} -start_epmd false" \
    RUNNING_UNDER_SYSTEMD=true "$server"
  until_true 90 "The broker" listens $((port + 5))
}

for ((i = 0; i < 5; i++)); do
  if listens $((port + i)); then echo "Port $((port + i)) is taken; SAMEN_PORT names the first of another eight." >&2; exit 1; fi
done
mkdir -p "$data/log"

declare -A projects=(
  [municipalities]=services/municipalities/Samen.Municipalities
  [initiatives]=services/initiatives/Samen.Initiatives
  [funding]=services/funding/Samen.Funding
  [partners]=services/partners/Samen.Partners
  [gateway]=gateway/Samen.Gateway
)
if $build; then echo "Building ..."; fi
for name in "${!projects[@]}"; do
  $build || break
  dotnet build "$root/${projects[$name]}.csproj" -c "$configuration" -v q --nologo >>"$data/log/build.log" 2>&1 ||
    { tail -20 "$data/log/build.log" >&2; exit 1; }
done
dll() { echo "$root/$(dirname "${projects[$1]}")/bin/$configuration/net10.0/$(basename "${projects[$1]}").dll"; }

if [[ -z ${SAMEN_BROKER:-} ]]; then
  echo "Starting a private broker ..."
  start_broker
fi

clusters=()
number=0
for name in municipalities initiatives funding partners; do
  number=$((number + 1))
  address=http://127.0.0.1:$((port + number))
  # The broker's address holds a password: by the environment, where others don't see it.
  run "$name" env Samen__Bus__Kind=RabbitMq \
    Samen__Bus__Address="${SAMEN_BROKER:-amqp://$name:${passwords[$name]:-}@127.0.0.1:$((port + 5))/}" \
    dotnet "$(dll "$name")" --urls "$address" --data "$data/$name" \
    "--Samen:Gateway:Keys=http://127.0.0.1:$port/.well-known/jwks.json" "--Samen:Partners:AllowLoopback=$demo"
  clusters+=("--ReverseProxy:Clusters:$name:Destinations:one:Address=$address")
done
run gateway dotnet "$(dll gateway)" --urls "http://localhost:$port" --data "$data/gateway" "--demo=$demo" "${clusters[@]}"

for ((i = 0; i < 5; i++)); do
  until_true 60 "http://localhost:$((port + i))" curl -fs "http://localhost:$((port + i))/health/ready"
done
echo "Samen is ready at http://localhost:$port (services on ports $((port + 1)) to $((port + 4)), data and logs in $data)."
if [[ -s $data/gateway/first-sign-in.txt ]]; then
  echo "Choose a password for 'admin' at the address in $data/gateway/first-sign-in.txt, if you have none yet."
fi
if $demo; then echo "Keys for every role: $data/gateway/demo-credentials.json"; fi
echo "Ctrl+C stops all."
wait -n "${processes[@]}" || true
echo "A process ended; see $data/log." >&2
exit 1
