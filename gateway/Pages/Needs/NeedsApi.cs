using Samen.Contracts.Initiatives;
using Samen.Texts;

namespace Samen.Gateway.Pages.Needs;

/// <summary>The API of needs, as the pages use it.</summary>
internal static class NeedsApi
{
    extension(ApiClient client)
    {
        public Task<Page<NeedView>> Needs(params (string Name, string? Value)[] query) =>
            client.List<NeedView>(Service.Initiatives, "needs", query);

        public Task<NeedView> Need(Guid id) => client.Get<NeedView>(Service.Initiatives, $"needs/{id}");

        /// <summary>The open needs most like a text.</summary>
        public async Task<IReadOnlyList<SimilarNeedView>> NeedsLike(string title, string description) =>
            (
                await client.List<SimilarNeedView>(
                    Service.Initiatives,
                    "needs/similar",
                    ("title", title),
                    ("description", TextElements.Cut(description, 1000))
                )
            ).Items;

        /// <summary>The other open needs most like a need.</summary>
        public Task<IReadOnlyList<SimilarNeedView>> NeedsLike(Guid id) =>
            client.Get<IReadOnlyList<SimilarNeedView>>(Service.Initiatives, $"needs/{id}/similar");

        public Task<NeedView> RecordNeed(RecordNeedRequest request, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, "needs", request, form);

        /// <summary>The drafts of the own municipality.</summary>
        public Task<Page<NeedDraftView>> NeedDrafts(string? cursor) =>
            client.List<NeedDraftView>(Service.Initiatives, "need-drafts", ("cursor", cursor));

        public Task<NeedDraftView> NeedDraft(Guid id) => client.Get<NeedDraftView>(Service.Initiatives, $"need-drafts/{id}");

        public Task<NeedDraftView> DraftNeed(DraftNeedRequest request, FormState form) =>
            client.Post<NeedDraftView>(Service.Initiatives, "need-drafts", request, form);

        public Task<NeedDraftView> ReviseNeedDraft(Guid id, ReviseNeedDraftRequest request, FormState form) =>
            client.Put<NeedDraftView>(Service.Initiatives, $"need-drafts/{id}", request, form);

        public Task<NeedView> RecordNeedDraft(Guid id, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, $"need-drafts/{id}/recording", null, form);

        public Task DiscardNeedDraft(Guid id, FormState form) => client.Delete(Service.Initiatives, $"need-drafts/{id}", form);

        public Task<IReadOnlyList<NeedVersionView>> NeedVersions(Guid id) =>
            client.Get<IReadOnlyList<NeedVersionView>>(Service.Initiatives, $"needs/{id}/versions");

        public Task<NeedView> ReviseNeed(Guid id, ReviseNeedRequest request, FormState form) =>
            client.Put<NeedView>(Service.Initiatives, $"needs/{id}", request, form);

        public Task<NeedView> WithdrawNeed(Guid id, WithdrawNeedRequest request, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, $"needs/{id}/withdrawal", request, form);

        public Task<NeedView> ReopenNeed(Guid id, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, $"needs/{id}/reopening", null, form);

        public Task<Page<NeedCommentView>> Comments(Guid need, string? cursor) =>
            client.List<NeedCommentView>(Service.Initiatives, $"needs/{need}/comments", ("cursor", cursor));

        public Task<NeedView> AllowComments(Guid need, AllowCommentsRequest request, FormState form) =>
            client.Put<NeedView>(Service.Initiatives, $"needs/{need}/commenting", request, form);

        public Task<NeedCommentView> Comment(Guid need, CommentNeedRequest request, FormState form) =>
            client.Post<NeedCommentView>(Service.Initiatives, $"needs/{need}/comments", request, form);

        public Task WithdrawComment(Guid need, Guid comment, FormState form) =>
            client.Delete(Service.Initiatives, $"needs/{need}/comments/{comment}", form);

        public Task<NeedCommentView> RemoveComment(Guid need, Guid comment, RemoveCommentRequest request, FormState form) =>
            client.Post<NeedCommentView>(Service.Initiatives, $"needs/{need}/comments/{comment}/removal", request, form);

        public Task<IReadOnlyList<NeedMergeView>> Merges(Guid need) =>
            client.Get<IReadOnlyList<NeedMergeView>>(Service.Initiatives, $"needs/{need}/merges");

        /// <summary>Proposes a merge, or as the Taskforce decides it.</summary>
        public Task<NeedMergeView> Merge(Guid need, bool decides, MergeNeedsRequest request, FormState form) =>
            client.Post<NeedMergeView>(Service.Initiatives, $"needs/{need}/{(decides ? "merges" : "merge-proposals")}", request, form);

        /// <param name="step"><c>acceptance</c>, <c>refusal</c> or <c>undoing</c>.</param>
        public Task<NeedMergeView> SettleMerge(Guid merge, string step, EndMergeRequest? request, FormState form) =>
            client.Post<NeedMergeView>(Service.Initiatives, $"need-merges/{merge}/{step}", request, form);

        public Task TakeBackCosignature(Guid id, string municipality, FormState form) =>
            client.Delete(Service.Initiatives, $"needs/{id}/co-signatures/{municipality}", form);

        public Task<NeedView> Cosign(Guid id, CosignNeedRequest request, FormState form) =>
            client.Post<NeedView>(Service.Initiatives, $"needs/{id}/co-signatures", request, form);
    }
}
