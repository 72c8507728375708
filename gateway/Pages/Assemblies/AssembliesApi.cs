using System.Text.Json;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Assemblies;

/// <summary>The API of assemblies, their items and votes, as the pages use it.</summary>
internal static class AssembliesApi
{
    extension(ApiClient client)
    {
        public Task<Page<AssemblyView>> Assemblies(string? cursor = null) =>
            client.List<AssemblyView>(Service.Municipalities, "assemblies", ("cursor", cursor));

        public Task<AssemblyView> Assembly(Guid id) => client.Get<AssemblyView>(Service.Municipalities, $"assemblies/{id}");

        public Task<AssemblyView> Revise(Guid assembly, ReviseAssemblyRequest request, FormState form) =>
            client.Put<AssemblyView>(Service.Municipalities, $"assemblies/{assembly}", request, form);

        public Task<AssemblyView> Cancel(Guid assembly, ReasonRequest request, FormState form) =>
            client.Post<AssemblyView>(Service.Municipalities, $"assemblies/{assembly}/cancellation", request, form);

        public Task<AssemblyView> Convene(ConveneAssemblyRequest request, FormState form) =>
            client.Post<AssemblyView>(Service.Municipalities, "assemblies", request, form);

        public Task<Page<AgendaItemView>> Items(
            ItemStatus? status = null,
            Guid? assembly = null,
            Guid? initiative = null,
            ItemOrder? order = null,
            string? cursor = null
        ) =>
            client.List<AgendaItemView>(
                Service.Municipalities,
                "agenda-items",
                ("status", status?.ToString()),
                ("assemblyId", assembly?.ToString()),
                ("initiativeId", initiative?.ToString()),
                ("order", order?.ToString()),
                ("cursor", cursor)
            );

        /// <summary>What the members adopted, the latest first; what was reported is among it.</summary>
        public async Task<IReadOnlyList<AgendaItemView>> AdoptedItems() =>
            [
                .. (await client.All<AgendaItemView>(Service.Municipalities, $"agenda-items?status={ItemStatus.Closed}"))
                    .Where(i => i.Outcome == ItemOutcome.Adopted)
                    .OrderByDescending(i => i.AssemblyDate),
            ];

        public Task<AgendaItemView> Item(Guid id) => client.Get<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}");

        /// <summary>A whole agenda, in its order.</summary>
        public async Task<IReadOnlyList<AgendaItemView>> Agenda(Guid assembly) =>
            [
                .. (await client.All<AgendaItemView>(Service.Municipalities, $"agenda-items?assemblyId={assembly}"))
                    .OrderBy(i => i.Number ?? int.MaxValue)
                    .ThenBy(i => i.ProposedAt),
            ];

        public Task<AgendaItemView> Draft(DraftItemRequest request, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, "agenda-items", request, form);

        public Task<AgendaItemView> CorrectReported(Guid item, ReportItemRequest request, FormState form) =>
            client.Put<AgendaItemView>(Service.Municipalities, $"agenda-items/reported/{item}", request, form);

        public Task<AgendaItemView> ReportItem(ReportItemRequest request, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, "agenda-items/reported", request, form);

        public Task<AgendaItemView> ReviseItem(Guid id, ReviseItemRequest request, FormState form) =>
            client.Put<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}", request, form);

        public Task<AgendaItemView> Recommend(Guid id, AdviseItemRequest request, FormState form) =>
            client.Put<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/recommendation", request, form);

        public Task<AgendaItemView> Hold(Guid id, ReasonRequest request, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/holding", request, form);

        public Task<AgendaItemView> WithdrawItem(Guid id, ReasonRequest request, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/withdrawal", request, form);

        public Task<AgendaItemView> Acclaim(Guid id, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/acclamation", null, form);

        public Task<AgendaItemView> TakeOver(Guid id, TakeOverItemRequest request, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/taking-over", request, form);

        public Task<AgendaItemView> Declare(Guid id, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/declaration", null, form);

        public Task<IReadOnlyList<AgendaItemView>> Split(Guid id, SplitItemRequest request, FormState form) =>
            client.Post<IReadOnlyList<AgendaItemView>>(Service.Municipalities, $"agenda-items/{id}/parts", request, form);

        public Task<IReadOnlyList<AmendmentView>> Amendments(Guid id) =>
            client.Get<IReadOnlyList<AmendmentView>>(Service.Municipalities, $"agenda-items/{id}/amendments");

        public Task<AmendmentView> Amend(Guid id, SubmitAmendmentRequest request, FormState form) =>
            client.Post<AmendmentView>(Service.Municipalities, $"agenda-items/{id}/amendments", request, form);

        /// <summary>Adds a submitter to the item, or to an amendment of it.</summary>
        public Task AddSubmitter(string submitted, AddSubmitterRequest request, FormState form) =>
            client.Post<JsonElement>(Service.Municipalities, $"agenda-items/{submitted}/submitters", request, form);

        public Task RemoveSubmitter(string submitted, string code, FormState form) =>
            client.Delete(Service.Municipalities, $"agenda-items/{submitted}/submitters/{Uri.EscapeDataString(code)}", form);

        public Task<AmendmentView> Dispose(Guid id, Guid amendment, DisposeAmendmentRequest request, FormState form) =>
            client.Put<AmendmentView>(Service.Municipalities, $"agenda-items/{id}/amendments/{amendment}/status", request, form);

        public Task<IReadOnlyList<AmendmentView>> Order(Guid id, OrderAmendmentsRequest request, FormState form) =>
            client.Put<IReadOnlyList<AmendmentView>>(Service.Municipalities, $"agenda-items/{id}/amendments/order", request, form);

        public Task<TurnoutView> Turnout(Guid id) => client.Get<TurnoutView>(Service.Municipalities, $"agenda-items/{id}/turnout");

        public Task<Page<MotionView>> Motions(bool open = false, string? cursor = null) =>
            client.List<MotionView>(Service.Municipalities, "motions", ("open", open ? "true" : null), ("cursor", cursor));

        public Task<IReadOnlyList<MotionView>> ComingBack(Guid assembly) =>
            client.Get<IReadOnlyList<MotionView>>(Service.Municipalities, $"assemblies/{assembly}/motions");

        public Task<MotionView> Execution(Guid id) => client.Get<MotionView>(Service.Municipalities, $"agenda-items/{id}/execution");

        public Task<MotionView> AssignMotion(Guid id, AssignMotionRequest request, FormState form) =>
            client.Put<MotionView>(Service.Municipalities, $"agenda-items/{id}/execution", request, form);

        public Task<MotionView> ReportMotion(Guid id, ReportMotionRequest request, FormState form) =>
            client.Post<MotionView>(Service.Municipalities, $"agenda-items/{id}/execution/reports", request, form);

        public Task<VotingCardView> Card(Guid assembly, string code) =>
            client.Get<VotingCardView>(Service.Municipalities, $"assemblies/{assembly}/voting-cards/{code}");

        public Task<VotingCardView> IssueCard(Guid assembly, string code, IssueCardRequest request, FormState form) =>
            client.Put<VotingCardView>(Service.Municipalities, $"assemblies/{assembly}/voting-cards/{code}", request, form);

        public Task<VotingCardView> TakeCard(Guid assembly, string code, TakeCardRequest request, FormState form) =>
            client.Post<VotingCardView>(Service.Municipalities, $"assemblies/{assembly}/voting-cards/{code}/taking", request, form);

        public Task<IReadOnlyList<RuleSetView>> RuleSets() => client.Get<IReadOnlyList<RuleSetView>>(Service.Municipalities, "rule-sets");

        public async Task<VoteWeightView?> WeightOf(Guid id, string code) =>
            (
                await client.List<VoteWeightView>(
                    Service.Municipalities,
                    $"agenda-items/{id}/vote-weights",
                    ("municipality", code),
                    ("limit", "1")
                )
            ).Items.FirstOrDefault();

        public Task<BallotView?> OwnBallot(Guid id) => client.First<BallotView>(Service.Municipalities, $"agenda-items/{id}/ballots");

        public Task<AgendaItemView> Place(Guid id, PlaceItemRequest request, FormState form) =>
            client.Put<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/placement", request, form);

        public Task<AgendaItemView> Open(Guid id, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/opening", null, form);

        public Task<OpeningView> Opening(Guid id) => client.Get<OpeningView>(Service.Municipalities, $"agenda-items/{id}/opening");

        public Task<AgendaItemView> Close(Guid id, CloseItemRequest request, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/closing", request, form);

        public Task TakeBack(Guid id, FormState form) =>
            client.Delete(Service.Municipalities, $"agenda-items/{id}/proposed-decision", form);

        public Task<AgendaItemView> AnnulOpening(Guid id, ReasonRequest request, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/opening/annulment", request, form);

        public Task<AgendaItemView> AnnulClosing(Guid id, AnnulClosingRequest request, FormState form) =>
            client.Post<AgendaItemView>(Service.Municipalities, $"agenda-items/{id}/closing/annulment", request, form);

        public Task<IReadOnlyList<AnnulmentView>> Annulments(Guid id) =>
            client.Get<IReadOnlyList<AnnulmentView>>(Service.Municipalities, $"agenda-items/{id}/annulments");

        public Task<BallotView> Vote(Guid id, string municipality, CastBallotRequest request, FormState form) =>
            client.Put<BallotView>(Service.Municipalities, $"agenda-items/{id}/ballots/{municipality}", request, form);

        public Task<ResultBundleView> ResultBundle(Guid id) =>
            client.Get<ResultBundleView>(Service.Municipalities, $"agenda-items/{id}/result-bundle");

        public Task<IReadOnlyList<BallotView>> Ballots(Guid id) =>
            client.All<BallotView>(Service.Municipalities, $"agenda-items/{id}/ballots");

        public Task<IReadOnlyList<VoteWeightView>> VoteWeights(Guid id) =>
            client.All<VoteWeightView>(Service.Municipalities, $"agenda-items/{id}/vote-weights");
    }
}
