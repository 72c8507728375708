using Samen.Contracts;
using Samen.Web;

namespace Samen.Gateway.Pages.Administration;

/// <summary>The API of the audit log, as the pages use it.</summary>
internal static class AdministrationApi
{
    extension(ApiClient client)
    {
        public Task<ServiceStateView> State(string service) => client.Get<ServiceStateView>(service, "service-state");

        public Task<IReadOnlyList<ParkedFactView>> ParkedFacts(string service) =>
            client.Get<IReadOnlyList<ParkedFactView>>(service, "parked-facts");

        public Task RetryFact(string service, string source, long position, FormState form) =>
            client.Post(service, $"parked-facts/{source}/{position}/retries", form);

        public Task DiscardFact(string service, string source, long position, FormState form) =>
            client.Delete(service, $"parked-facts/{source}/{position}", form);

        public Task<Page<MailView>> GivenUpMails(string service) =>
            client.List<MailView>(service, "mails", ("status", nameof(MailStatus.GivenUp)));

        /// <summary>The audit log of a service; the gateway's own is not behind it.</summary>
        public Task<Page<AuditEntryView>> AuditLog(string service, params (string Name, string? Value)[] query) =>
            client.List<AuditEntryView>(service, "audit-entries", query);
    }
}
