using Samen.Storage;

namespace Samen.Gateway.Storage;

/// <summary>The gateway's own store: accounts, sessions, API keys, signing keys, Data Protection keys.</summary>
internal sealed class GatewayDatabase(Dialect dialect, string connectionString)
    : Database(dialect, connectionString, typeof(GatewayDatabase).Assembly);
