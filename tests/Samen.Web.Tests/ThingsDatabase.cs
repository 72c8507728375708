using Samen.Audit;
using Samen.Secrets;
using Samen.Storage;

namespace Samen.Web.Tests;

internal sealed class ThingsDatabase(Dialect dialect, string connectionString)
    : Database(
        dialect,
        connectionString,
        typeof(ThingsDatabase).Assembly,
        typeof(AuditEntry).Assembly,
        typeof(SamenHost).Assembly,
        typeof(StoreProtector).Assembly,
        typeof(Messaging.Inbox).Assembly
    );
