using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Needs;

/// <summary>The API of needs, as the pages use it.</summary>
internal static class NeedsApi
{
    extension(ApiClient client)
    {
        public Task<Page<NeedView>> Needs(params (string Name, string? Value)[] query) =>
            client.List<NeedView>(Service.Initiatives, "needs", query);

        public Task<NeedView> Need(Guid id) => client.Get<NeedView>(Service.Initiatives, $"needs/{id}");

        public Task<NeedView> RecordNeed(RecordNeedRequest request, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, "needs", request, form);

        public Task<IReadOnlyList<NeedVersionView>> NeedVersions(Guid id) =>
            client.Get<IReadOnlyList<NeedVersionView>>(Service.Initiatives, $"needs/{id}/versions");

        public Task<NeedView> ReviseNeed(Guid id, ReviseNeedRequest request, FormState form) =>
            client.Put<NeedView>(Service.Initiatives, $"needs/{id}", request, form);

        public Task<NeedView> WithdrawNeed(Guid id, WithdrawNeedRequest request, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, $"needs/{id}/withdrawal", request, form);

        public Task<NeedView> ReopenNeed(Guid id, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, $"needs/{id}/reopening", null, form);

        public Task TakeBackCosignature(Guid id, string municipality, FormState form) =>
            client.Delete(Service.Initiatives, $"needs/{id}/co-signatures/{municipality}", form);

        public Task<NeedView> Cosign(Guid id, CosignNeedRequest request, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, $"needs/{id}/co-signatures", request, form);
    }
}
