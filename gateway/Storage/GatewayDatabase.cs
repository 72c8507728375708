using Samen.Audit;
using Samen.Mail;
using Samen.Secrets;
using Samen.Storage;
using Samen.Web;

namespace Samen.Gateway.Storage;

/// <summary>The gateway's own store: accounts, sessions, API keys, signing keys, Data Protection keys, its part of the audit log.</summary>
internal sealed class GatewayDatabase(Dialect dialect, string connectionString)
    : Database(
        dialect,
        connectionString,
        typeof(AuditEntry).Assembly,
        typeof(Caller).Assembly,
        typeof(MailQueue).Assembly,
        typeof(StoreProtector).Assembly,
        typeof(GatewayDatabase).Assembly
    );
