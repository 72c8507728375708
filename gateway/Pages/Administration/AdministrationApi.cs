using Samen.Web;

namespace Samen.Gateway.Pages.Administration;

/// <summary>The API of the audit log, as the pages use it.</summary>
internal static class AdministrationApi
{
    extension(ApiClient client)
    {
        /// <summary>The audit log of a service; the gateway's own is not behind it.</summary>
        public Task<Page<AuditEntryView>> AuditLog(string service, string? cursor) =>
            client.List<AuditEntryView>(service, "audit-entries", ("cursor", cursor));
    }
}
