using Samen.Contracts.Initiatives;
using Samen.Texts;

namespace Samen.Gateway.Pages.Initiatives;

/// <summary>The API of initiatives, as the pages use it.</summary>
internal static class InitiativesApi
{
    extension(ApiClient client)
    {
        public Task<Page<InitiativeView>> Initiatives(params (string Name, string? Value)[] filter) =>
            client.List<InitiativeView>(Service.Initiatives, "initiatives", filter);

        /// <summary>Those that grew out of a need.</summary>
        public Task<IReadOnlyList<InitiativeView>> InitiativesOf(Guid need) =>
            client.All<InitiativeView>(Service.Initiatives, $"initiatives?needId={need}");

        /// <summary>What may be about the same as an initiative.</summary>
        public Task<IReadOnlyList<RelatedView>> Related(Guid id) =>
            client.Get<IReadOnlyList<RelatedView>>(Service.Initiatives, $"initiatives/{id}/related");

        /// <summary>What may be about the same as what somebody is writing.</summary>
        public async Task<IReadOnlyList<RelatedView>> Existing(
            string title,
            string description,
            IReadOnlyList<string> components,
            Guid? need = null
        ) =>
            (
                await client.List<RelatedView>(
                    Service.Initiatives,
                    "initiatives/existing",
                    ("title", title),
                    ("description", TextElements.Cut(description, 1000)),
                    ("components", string.Join(',', components)),
                    ("needId", need?.ToString())
                )
            ).Items;

        public Task<InitiativeView> Initiative(Guid id) => client.Get<InitiativeView>(Service.Initiatives, $"initiatives/{id}");

        public Task<InitiativeTrace> Trace(Guid id) => client.Get<InitiativeTrace>(Service.Initiatives, $"initiatives/{id}/trace");

        public Task<PathView> Path(Guid id) => client.Get<PathView>(Service.Initiatives, $"initiatives/{id}/path");

        public Task<IReadOnlyList<PlanVersionView>> PlanVersions(Guid id) =>
            client.Get<IReadOnlyList<PlanVersionView>>(Service.Initiatives, $"initiatives/{id}/plans");

        /// <summary>What waits for the own municipality's answer, and what it asked itself.</summary>
        public Task<IReadOnlyList<OwnerRequestView>> OwnerRequests() =>
            client.Get<IReadOnlyList<OwnerRequestView>>(Service.Initiatives, "owner-requests");

        public Task<InitiativesSummary> InitiativesInFigures() => client.Get<InitiativesSummary>(Service.Initiatives, "summary");

        public Task<InitiativeView> Start(StartInitiativeRequest request, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, "initiatives", request, form);

        public Task<InitiativeView> Revise(Guid id, InitiativePlan request, FormState form) =>
            client.Put<InitiativeView>(Service.Initiatives, $"initiatives/{id}", request, form);

        public Task<InitiativeView> Submit(Guid id, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, $"initiatives/{id}/submission", null, form);

        public Task<InitiativeView> WithdrawInitiative(Guid id, WithdrawInitiativeRequest request, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, $"initiatives/{id}/withdrawal", request, form);

        public Task DiscardInitiative(Guid id, FormState form) => client.Delete(Service.Initiatives, $"initiatives/{id}", form);

        public Task<InitiativeView> InviteOwner(Guid id, InviteOwnerRequest request, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, $"initiatives/{id}/invitations", request, form);

        public Task<InitiativeView> AskToJoin(Guid id, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, $"initiatives/{id}/joining-requests", null, form);

        public Task<InitiativeView> OfferLead(Guid id, OfferLeadRequest request, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, $"initiatives/{id}/lead-offers", request, form);

        public Task<InitiativeView> AcceptOwnerRequest(Guid id, string code, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, $"initiatives/{id}/owner-requests/{code}/acceptance", null, form);

        public Task EndOwnerRequest(Guid id, string code, FormState form) =>
            client.Delete(Service.Initiatives, $"initiatives/{id}/owner-requests/{code}", form);

        public Task LeaveInitiative(Guid id, string code, FormState form) =>
            client.Delete(Service.Initiatives, $"initiatives/{id}/owners/{code}", form);
    }
}
