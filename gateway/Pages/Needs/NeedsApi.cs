using Samen.Contracts.Initiatives;

namespace Samen.Gateway.Pages.Needs;

/// <summary>The API of needs, as the pages use it.</summary>
internal static class NeedsApi
{
    extension(ApiClient client)
    {
        public Task<Page<NeedView>> Needs(string? cursor = null) => client.List<NeedView>(Service.Initiatives, "needs", ("cursor", cursor));

        public Task<NeedView> Need(Guid id) => client.Get<NeedView>(Service.Initiatives, $"needs/{id}");

        public Task<NeedView> RecordNeed(RecordNeedRequest request, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, "needs", request, form);

        public Task<NeedView> Cosign(Guid id, CosignNeedRequest request, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, $"needs/{id}/co-signatures", request, form);
    }
}
