using System.Globalization;
using Samen.Audit;
using Samen.Contracts;
using Samen.Contracts.Funding;
using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;
using Samen.Contracts.Partners;
using Samen.Gateway.Pages.Forms;

namespace Samen.Gateway.Pages.Api;

/// <summary>The public APIs of the services as the pages use them: nothing that a vendor can't do as well.</summary>
/// <exception cref="ApiProblem">Of every method: what the service answered instead.</exception>
internal sealed class SamenApi(ApiClient client)
{
    private const string Municipality = "municipalities",
        Initiative = "initiatives",
        Fund = "funding",
        Partner = "partners";

    public Task<Page<MunicipalityView>> Municipalities(
        string? search = null,
        string? province = null,
        DateOnly? asOf = null,
        bool abolished = false,
        string? cursor = null,
        int limit = 50
    ) =>
        client.List<MunicipalityView>(
            Municipality,
            "municipalities",
            ("search", search),
            ("province", province),
            ("asOf", asOf?.ToString("O", CultureInfo.InvariantCulture)),
            ("abolished", abolished ? "true" : null),
            ("cursor", cursor),
            ("limit", $"{limit}")
        );

    public Task<MunicipalityView> MunicipalityOf(string code) =>
        client.Get<MunicipalityView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}");

    public Task<MunicipalityHistory> History(string code) =>
        client.Get<MunicipalityHistory>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/history");

    public Task<MunicipalityView> RecordIdentifiers(string code, RecordIdentifiersRequest request, FormState form) =>
        client.Put<MunicipalityView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/identifiers", request, form);

    public Task<InhabitantsImported> ImportInhabitants(ImportInhabitantsRequest request, FormState form) =>
        client.Post<InhabitantsImported>(Municipality, "inhabitants-imports", request, form);

    public Task<IReadOnlyList<RepresentativeView>> Representatives(string code) =>
        client.Get<IReadOnlyList<RepresentativeView>>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/representatives");

    public Task<RepresentativeView> RecordRepresentative(string code, RepresentativeRequest request, FormState form) =>
        client.Post<RepresentativeView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/representatives", request, form);

    public Task<RepresentativeView> ChangeRepresentative(string code, Guid id, RepresentativeRequest request, FormState form) =>
        client.Put<RepresentativeView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/representatives/{id}", request, form);

    public Task EraseRepresentative(string code, Guid id, FormState form) =>
        client.Delete(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/representatives/{id}", form);

    public Task<Page<ReorganisationView>> Reorganisations(string? cursor = null) =>
        client.List<ReorganisationView>(Municipality, "reorganisations", ("cursor", cursor));

    public Task<ReorganisationView> Reorganise(ReorganiseRequest request, FormState form) =>
        client.Post<ReorganisationView>(Municipality, "reorganisations", request, form);

    public Task WithdrawReorganisation(Guid id, FormState form) => client.Delete(Municipality, $"reorganisations/{id}", form);

    public Task<RegisterSummary> Register() => client.Get<RegisterSummary>(Municipality, "municipalities/summary");

    public Task<Page<AssemblyView>> Assemblies(string? cursor = null) =>
        client.List<AssemblyView>(Municipality, "assemblies", ("cursor", cursor));

    public Task<AssemblyView> Assembly(Guid id) => client.Get<AssemblyView>(Municipality, $"assemblies/{id}");

    public Task<AssemblyView> Revise(Guid assembly, ReviseAssemblyRequest request, FormState form) =>
        client.Put<AssemblyView>(Municipality, $"assemblies/{assembly}", request, form);

    public Task<AssemblyView> Convene(ConveneAssemblyRequest request, FormState form) =>
        client.Post<AssemblyView>(Municipality, "assemblies", request, form);

    /// <summary>What a service has by words; services that can be searched are listed on the page.</summary>
    public Task<Page<SearchResultView>> Search(string service, string words, string? cursor = null) =>
        client.List<SearchResultView>(service, "search-results", ("q", words), ("cursor", cursor), ("limit", "20"));

    public Task<Page<HistoryEntryView>> FactsOf(string subject, string? cursor = null) =>
        client.List<HistoryEntryView>(Municipality, "history", ("subject", subject), ("cursor", cursor));

    public Task<IReadOnlyList<AttachmentView>> Attachments(string subject, string service = Municipality) =>
        client.Get<IReadOnlyList<AttachmentView>>(service, $"attachments?subject={Uri.EscapeDataString(subject)}");

    public Task<AttachmentView> Attach(string subject, IFormFile file, FormState form, string service = Municipality) =>
        client.Upload<AttachmentView>(service, $"attachments?subject={Uri.EscapeDataString(subject)}", file, form);

    public Task Withdraw(Guid attachment, FormState form, string service = Municipality) =>
        client.Delete(service, $"attachments/{attachment}", form);

    public Task<Page<AgendaItemView>> Items(
        ItemStatus? status = null,
        Guid? assembly = null,
        Guid? initiative = null,
        string? cursor = null
    ) =>
        client.List<AgendaItemView>(
            Municipality,
            "agenda-items",
            ("status", status?.ToString()),
            ("assemblyId", assembly?.ToString()),
            ("initiativeId", initiative?.ToString()),
            ("cursor", cursor)
        );

    public Task<AgendaItemView> Item(Guid id) => client.Get<AgendaItemView>(Municipality, $"agenda-items/{id}");

    /// <summary>A whole agenda, in its order.</summary>
    public async Task<IReadOnlyList<AgendaItemView>> Agenda(Guid assembly) =>
        [
            .. (await client.All<AgendaItemView>(Municipality, $"agenda-items?assemblyId={assembly}"))
                .OrderBy(i => i.Number ?? int.MaxValue)
                .ThenBy(i => i.ProposedAt),
        ];

    public Task<AgendaItemView> Draft(DraftItemRequest request, FormState form) =>
        client.Post<AgendaItemView>(Municipality, "agenda-items", request, form);

    public Task<AgendaItemView> CorrectReported(Guid item, ReportItemRequest request, FormState form) =>
        client.Put<AgendaItemView>(Municipality, $"agenda-items/reported/{item}", request, form);

    public Task<AgendaItemView> ReportItem(ReportItemRequest request, FormState form) =>
        client.Post<AgendaItemView>(Municipality, "agenda-items/reported", request, form);

    public Task<AgendaItemView> ReviseItem(Guid id, ReviseItemRequest request, FormState form) =>
        client.Put<AgendaItemView>(Municipality, $"agenda-items/{id}", request, form);

    public Task<AgendaItemView> Recommend(Guid id, AdviseItemRequest request, FormState form) =>
        client.Put<AgendaItemView>(Municipality, $"agenda-items/{id}/recommendation", request, form);

    public Task<AgendaItemView> Hold(Guid id, ReasonRequest request, FormState form) =>
        client.Post<AgendaItemView>(Municipality, $"agenda-items/{id}/holding", request, form);

    public Task<AgendaItemView> WithdrawItem(Guid id, ReasonRequest request, FormState form) =>
        client.Post<AgendaItemView>(Municipality, $"agenda-items/{id}/withdrawal", request, form);

    public Task<AgendaItemView> Acclaim(Guid id, FormState form) =>
        client.Post<AgendaItemView>(Municipality, $"agenda-items/{id}/acclamation", null, form);

    public Task<AgendaItemView> Declare(Guid id, FormState form) =>
        client.Post<AgendaItemView>(Municipality, $"agenda-items/{id}/declaration", null, form);

    public Task<IReadOnlyList<AgendaItemView>> Split(Guid id, SplitItemRequest request, FormState form) =>
        client.Post<IReadOnlyList<AgendaItemView>>(Municipality, $"agenda-items/{id}/parts", request, form);

    public Task<IReadOnlyList<AmendmentView>> Amendments(Guid id) =>
        client.Get<IReadOnlyList<AmendmentView>>(Municipality, $"agenda-items/{id}/amendments");

    public Task<AmendmentView> Amend(Guid id, SubmitAmendmentRequest request, FormState form) =>
        client.Post<AmendmentView>(Municipality, $"agenda-items/{id}/amendments", request, form);

    public Task<AmendmentView> Dispose(Guid id, Guid amendment, DisposeAmendmentRequest request, FormState form) =>
        client.Put<AmendmentView>(Municipality, $"agenda-items/{id}/amendments/{amendment}/status", request, form);

    public Task<IReadOnlyList<AmendmentView>> Order(Guid id, OrderAmendmentsRequest request, FormState form) =>
        client.Put<IReadOnlyList<AmendmentView>>(Municipality, $"agenda-items/{id}/amendments/order", request, form);

    public Task<TurnoutView> Turnout(Guid id) => client.Get<TurnoutView>(Municipality, $"agenda-items/{id}/turnout");

    public Task<Page<MotionView>> Motions(bool open = false, string? cursor = null) =>
        client.List<MotionView>(Municipality, "motions", ("open", open ? "true" : null), ("cursor", cursor));

    public Task<IReadOnlyList<MotionView>> ComingBack(Guid assembly) =>
        client.Get<IReadOnlyList<MotionView>>(Municipality, $"assemblies/{assembly}/motions");

    public Task<MotionView> Execution(Guid id) => client.Get<MotionView>(Municipality, $"agenda-items/{id}/execution");

    public Task<MotionView> AssignMotion(Guid id, AssignMotionRequest request, FormState form) =>
        client.Put<MotionView>(Municipality, $"agenda-items/{id}/execution", request, form);

    public Task<MotionView> ReportMotion(Guid id, ReportMotionRequest request, FormState form) =>
        client.Post<MotionView>(Municipality, $"agenda-items/{id}/execution/reports", request, form);

    public Task<VotingCardView> Card(Guid assembly, string code) =>
        client.Get<VotingCardView>(Municipality, $"assemblies/{assembly}/voting-cards/{code}");

    public Task<VotingCardView> IssueCard(Guid assembly, string code, IssueCardRequest request, FormState form) =>
        client.Put<VotingCardView>(Municipality, $"assemblies/{assembly}/voting-cards/{code}", request, form);

    public Task<VotingCardView> TakeCard(Guid assembly, string code, TakeCardRequest request, FormState form) =>
        client.Post<VotingCardView>(Municipality, $"assemblies/{assembly}/voting-cards/{code}/taking", request, form);

    public Task<IReadOnlyList<RuleSetView>> RuleSets() => client.Get<IReadOnlyList<RuleSetView>>(Municipality, "rule-sets");

    public async Task<VoteWeightView?> WeightOf(Guid id, string code) =>
        (
            await client.List<VoteWeightView>(Municipality, $"agenda-items/{id}/vote-weights", ("municipality", code), ("limit", "1"))
        ).Items.FirstOrDefault();

    public Task<BallotView?> OwnBallot(Guid id) => client.First<BallotView>(Municipality, $"agenda-items/{id}/ballots");

    public Task<AgendaItemView> Place(Guid id, PlaceItemRequest request, FormState form) =>
        client.Put<AgendaItemView>(Municipality, $"agenda-items/{id}/placement", request, form);

    public Task<AgendaItemView> Open(Guid id, FormState form) =>
        client.Post<AgendaItemView>(Municipality, $"agenda-items/{id}/opening", null, form);

    public Task<AgendaItemView> Close(Guid id, FormState form) =>
        client.Post<AgendaItemView>(Municipality, $"agenda-items/{id}/closing", null, form);

    public Task<BallotView> Vote(Guid id, string municipality, CastBallotRequest request, FormState form) =>
        client.Put<BallotView>(Municipality, $"agenda-items/{id}/ballots/{municipality}", request, form);

    public Task<ResultBundleView> ResultBundle(Guid id) => client.Get<ResultBundleView>(Municipality, $"agenda-items/{id}/result-bundle");

    public Task<IReadOnlyList<BallotView>> Ballots(Guid id) => client.All<BallotView>(Municipality, $"agenda-items/{id}/ballots");

    public Task<IReadOnlyList<VoteWeightView>> VoteWeights(Guid id) =>
        client.All<VoteWeightView>(Municipality, $"agenda-items/{id}/vote-weights");

    public Task<CouncilView> Council(string code) =>
        client.Get<CouncilView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/council");

    public Task<CouncilView> RecordCouncilSeats(string code, CouncilSeatsRequest request, FormState form) =>
        client.Put<CouncilView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/council/seats", request, form);

    public Task<Page<CouncilDecisionView>> CouncilDecisions(
        string code,
        CouncilDecisionKind? kind = null,
        string? cursor = null,
        int limit = 50
    ) =>
        client.List<CouncilDecisionView>(
            Municipality,
            $"municipalities/{Uri.EscapeDataString(code)}/council-decisions",
            ("kind", kind?.ToString()),
            ("cursor", cursor),
            ("limit", $"{limit}")
        );

    public Task<CouncilDecisionView> CouncilDecision(Guid id) => client.Get<CouncilDecisionView>(Municipality, $"council-decisions/{id}");

    public Task<IReadOnlyList<CouncilCorrectionView>> CouncilCorrections(Guid id) =>
        client.Get<IReadOnlyList<CouncilCorrectionView>>(Municipality, $"council-decisions/{id}/corrections");

    public Task<CouncilDecisionView> DraftCouncilDecision(string code, CouncilDecisionRequest request, FormState form) =>
        client.Post<CouncilDecisionView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/council-decisions", request, form);

    public Task<CouncilDecisionView> ReviseCouncilDecision(Guid id, CouncilDecisionRequest request, FormState form) =>
        client.Put<CouncilDecisionView>(Municipality, $"council-decisions/{id}", request, form);

    public Task<CouncilDecisionView> CorrectCouncilDecision(Guid id, CouncilDecisionRequest request, FormState form) =>
        client.Post<CouncilDecisionView>(Municipality, $"council-decisions/{id}/corrections", request, form);

    public Task<CouncilDecisionView> RecordCouncilDecision(Guid id, FormState form) =>
        client.Post<CouncilDecisionView>(Municipality, $"council-decisions/{id}/recording", null, form);

    public Task<CouncilDecisionView> SettleCommitment(Guid id, SettleCommitmentRequest request, FormState form) =>
        client.Put<CouncilDecisionView>(Municipality, $"council-decisions/{id}/settlement", request, form);

    public Task<CouncilDecisionView> WithdrawCouncilDecision(Guid id, WithdrawCouncilDecisionRequest request, FormState form) =>
        client.Put<CouncilDecisionView>(Municipality, $"council-decisions/{id}/withdrawal", request, form);

    public Task<JointFacilitiesView> JointFacilities(string code, int year) =>
        client.Get<JointFacilitiesView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/joint-facilities/{year}");

    public Task<JointFacilitiesView> DecideJointFacilities(string code, int year, JointFacilitiesRequest request, FormState form) =>
        client.Put<JointFacilitiesView>(
            Municipality,
            $"municipalities/{Uri.EscapeDataString(code)}/joint-facilities/{year}",
            request,
            form
        );

    public Task<JointFacilitiesCoverage> JointFacilitiesCoverage(int year) =>
        client.Get<JointFacilitiesCoverage>(Municipality, $"joint-facilities/{year}");

    public Task<Page<JointFacilitiesView>> JointFacilitiesOfAll(int year, JointFacilitiesStatus? status, string? cursor) =>
        client.List<JointFacilitiesView>(
            Municipality,
            $"joint-facilities/{year}/municipalities",
            ("status", status?.ToString()),
            ("cursor", cursor)
        );

    public Task<IReadOnlyList<CouncilMandateView>> CouncilMandates(Guid item) =>
        client.All<CouncilMandateView>(Municipality, $"agenda-items/{item}/mandates");

    public Task<CouncilMandateView> CouncilMandate(Guid item, string code) =>
        client.Get<CouncilMandateView>(Municipality, $"agenda-items/{item}/mandates/{Uri.EscapeDataString(code)}");

    public Task<CouncilMandateView> AskCouncil(Guid item, string code, FormState form) =>
        client.Post<CouncilMandateView>(Municipality, $"agenda-items/{item}/mandates/{Uri.EscapeDataString(code)}/question", null, form);

    public Task<CouncilMandateView> AnswerForCouncil(Guid item, string code, AnswerForCouncilRequest request, FormState form) =>
        client.Put<CouncilMandateView>(Municipality, $"agenda-items/{item}/mandates/{Uri.EscapeDataString(code)}/answer", request, form);

    public Task<CouncilMandateView> PlanCouncilMandate(Guid item, string code, PlanCouncilMandateRequest request, FormState form) =>
        client.Put<CouncilMandateView>(Municipality, $"agenda-items/{item}/mandates/{Uri.EscapeDataString(code)}/planning", request, form);

    public Task<CouncilMandateView> GiveCouncilMandate(Guid item, string code, GiveCouncilMandateRequest request, FormState form) =>
        client.Put<CouncilMandateView>(Municipality, $"agenda-items/{item}/mandates/{Uri.EscapeDataString(code)}", request, form);

    public Task<IReadOnlyList<PolicyThemeView>> PolicyThemes() => client.Get<IReadOnlyList<PolicyThemeView>>(Municipality, "policy-themes");

    public Task<IReadOnlyList<PolicyPassageSummary>> PolicyPassages(string code) =>
        client.Get<IReadOnlyList<PolicyPassageSummary>>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/policy-passages");

    public Task<PolicyPassageView> PolicyPassage(string code, Guid id, int? version) =>
        client.Get<PolicyPassageView>(
            Municipality,
            string.Create(
                CultureInfo.InvariantCulture,
                $"municipalities/{Uri.EscapeDataString(code)}/policy-passages/{id}{(version is null ? "" : $"?version={version}")}"
            )
        );

    public Task<IReadOnlyList<PolicyPassageSummary>> PolicyPassageVersions(string code, Guid id) =>
        client.Get<IReadOnlyList<PolicyPassageSummary>>(
            Municipality,
            $"municipalities/{Uri.EscapeDataString(code)}/policy-passages/{id}/versions"
        );

    public Task<PolicyPassageView> ComposePolicyPassage(string code, PolicyPassageRequest request, FormState form) =>
        client.Post<PolicyPassageView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/policy-passages", request, form);

    public Task<PolicyPassageView> SavePolicyPassage(string code, Guid id, PolicyPassageRequest request, FormState form) =>
        client.Put<PolicyPassageView>(Municipality, $"municipalities/{Uri.EscapeDataString(code)}/policy-passages/{id}", request, form);

    public Task<Page<NeedView>> Needs(string? cursor = null) => client.List<NeedView>(Initiative, "needs", ("cursor", cursor));

    public Task<NeedView> Need(Guid id) => client.Get<NeedView>(Initiative, $"needs/{id}");

    public Task<NeedView> RecordNeed(RecordNeedRequest request, FormState form) =>
        client.Post<NeedView>(Initiative, "needs", request, form);

    public Task<NeedView> Cosign(Guid id, CosignNeedRequest request, FormState form) =>
        client.Post<NeedView>(Initiative, $"needs/{id}/co-signatures", request, form);

    public Task<Page<InitiativeView>> Initiatives(InitiativeStatus? status = null, string? cursor = null) =>
        client.List<InitiativeView>(Initiative, "initiatives", ("status", status?.ToString()), ("cursor", cursor));

    public Task<InitiativeTrace> Trace(Guid id) => client.Get<InitiativeTrace>(Initiative, $"initiatives/{id}/trace");

    public Task<InitiativesSummary> InitiativesInFigures() => client.Get<InitiativesSummary>(Initiative, "summary");

    public Task<InitiativeView> Start(StartInitiativeRequest request, FormState form) =>
        client.Post<InitiativeView>(Initiative, "initiatives", request, form);

    public Task<InitiativeView> Revise(Guid id, ReviseInitiativeRequest request, FormState form) =>
        client.Put<InitiativeView>(Initiative, $"initiatives/{id}", request, form);

    public Task<InitiativeView> Submit(Guid id, FormState form) =>
        client.Post<InitiativeView>(Initiative, $"initiatives/{id}/submission", null, form);

    public Task<InitiativeView> Advise(Guid id, AdviseRequest request, FormState form) =>
        client.Post<InitiativeView>(Initiative, $"initiatives/{id}/advice", request, form);

    /// <summary>The audit log of a service; the gateway's own is not behind it.</summary>
    public Task<Page<AuditEntryView>> AuditLog(string service, string? cursor) =>
        client.List<AuditEntryView>(service, "audit-entries", ("cursor", cursor));

    public Task<Page<BudgetView>> Budgets(string? cursor = null) => client.List<BudgetView>(Fund, "budgets", ("cursor", cursor));

    public Task<BudgetView> RecordBudget(int year, RecordBudgetRequest request, FormState form) =>
        client.Put<BudgetView>(Fund, $"budgets/{year}", request, form);

    public Task<Page<CommitmentView>> Commitments(int? year = null, string? cursor = null) =>
        client.List<CommitmentView>(Fund, "commitments", ("year", year?.ToString(CultureInfo.InvariantCulture)), ("cursor", cursor));

    public Task<Page<ContributionRunView>> Runs(string? cursor = null) =>
        client.List<ContributionRunView>(Fund, "contribution-runs", ("cursor", cursor));

    public Task<ContributionRunView> Run(Guid id) => client.Get<ContributionRunView>(Fund, $"contribution-runs/{id}");

    public Task<Page<ContributionView>> Contributions(Guid run, string? cursor, int limit) =>
        client.List<ContributionView>(Fund, $"contribution-runs/{run}/contributions", ("cursor", cursor), ("limit", $"{limit}"));

    public Task<ContributionRunView> RunContributions(RunContributionsRequest request, FormState form) =>
        client.Post<ContributionRunView>(Fund, "contribution-runs", request, form);

    public Task<Page<PartnerView>> Partners(string? cursor = null, PartnerKind? kind = null, string? search = null) =>
        client.List<PartnerView>(Partner, "partners", ("cursor", cursor), ("kind", kind?.ToString()), ("search", search));

    /// <summary>Every partner by its name, for a choice.</summary>
    public async Task<IReadOnlyList<PartnerView>> AllPartners() =>
        [.. (await client.All<PartnerView>(Partner, "partners")).OrderBy(p => p.Name, StringComparer.CurrentCultureIgnoreCase)];

    public Task<PartnerView> ReviseEntry(Guid partner, PartnerEntryRequest request, FormState form) =>
        client.Put<PartnerView>(Partner, $"partners/{partner}", request, form);

    public Task<PartnerView> DecideAdmission(Guid partner, AdmissionRequest request, FormState form) =>
        client.Put<PartnerView>(Partner, $"partners/{partner}/admission", request, form);

    /// <summary>The contacts, of whose version the form takes note.</summary>
    public Task<IReadOnlyList<PartnerContact>> Contacts(Guid partner, FormState form) =>
        client.Get<IReadOnlyList<PartnerContact>>(Partner, $"partners/{partner}/contacts", form);

    public Task<IReadOnlyList<PartnerContact>> RecordContacts(Guid partner, PartnerContactsRequest request, FormState form) =>
        client.Put<IReadOnlyList<PartnerContact>>(Partner, $"partners/{partner}/contacts", request, form);

    public Task<Page<ProductView>> Products(Guid? partner = null, string? search = null, string? cursor = null) =>
        client.List<ProductView>(Partner, "products", ("partnerId", partner?.ToString()), ("search", search), ("cursor", cursor));

    public Task<ProductView> Product(Guid id) => client.Get<ProductView>(Partner, $"products/{id}");

    public Task<ProductView> RecordProduct(Guid partner, ProductRequest request, FormState form) =>
        client.Post<ProductView>(Partner, $"partners/{partner}/products", request, form);

    public Task<ProductView> ImportPubliccode(Guid partner, PubliccodeImportRequest request, FormState form) =>
        client.Post<ProductView>(Partner, $"partners/{partner}/publiccode-imports", request, form);

    public Task<ProductView> ReviseProduct(Guid id, ProductRequest request, FormState form) =>
        client.Put<ProductView>(Partner, $"products/{id}", request, form);

    public Task<ProductVersionView> RecordVersion(Guid product, ProductVersionRequest request, FormState form) =>
        client.Post<ProductVersionView>(Partner, $"products/{product}/versions", request, form);

    public Task<ProductVersionView> ReviseVersion(Guid product, Guid version, ProductVersionRequest request, FormState form) =>
        client.Put<ProductVersionView>(Partner, $"products/{product}/versions/{version}", request, form);

    public Task<Page<ProductUsageView>> Usages(
        Guid? product = null,
        string? municipality = null,
        DateOnly? endsBefore = null,
        string? cursor = null
    ) =>
        client.List<ProductUsageView>(
            Partner,
            "usages",
            ("productId", product?.ToString()),
            ("municipality", municipality),
            ("endsBefore", endsBefore?.ToString("O", CultureInfo.InvariantCulture)),
            ("cursor", cursor)
        );

    public Task<ProductUsageView> RecordUsage(Guid product, Guid version, string code, ProductUsageRequest request, FormState form) =>
        client.Put<ProductUsageView>(Partner, $"products/{product}/versions/{version}/usages/{code}", request, form);

    public Task<ProductUsageView> Usage(Guid product, Guid version, string code) =>
        client.Get<ProductUsageView>(Partner, $"products/{product}/versions/{version}/usages/{code}");

    public Task RemoveUsage(Guid product, Guid version, string code, FormState form) =>
        client.Delete(Partner, $"products/{product}/versions/{version}/usages/{code}", form);

    public Task<PartnerView> PartnerOf(Guid id) => client.Get<PartnerView>(Partner, $"partners/{id}");

    public Task<PartnerView> Register(RegisterPartnerRequest request, FormState form) =>
        client.Post<PartnerView>(Partner, "partners", request, form);

    public Task<Page<SubscriptionView>> Subscriptions(Guid partner) =>
        client.List<SubscriptionView>(Partner, $"partners/{partner}/subscriptions");

    public Task<SubscriptionCreated> Subscribe(Guid partner, CreateSubscriptionRequest request, FormState form) =>
        client.Post<SubscriptionCreated>(Partner, $"partners/{partner}/subscriptions", request, form);

    public Task<SubscriptionView> Subscription(Guid partner, Guid subscription) =>
        client.Get<SubscriptionView>(Partner, $"partners/{partner}/subscriptions/{subscription}");

    public Task<SubscriptionView> ReviseSubscription(Guid partner, Guid subscription, CreateSubscriptionRequest request, FormState form) =>
        client.Put<SubscriptionView>(Partner, $"partners/{partner}/subscriptions/{subscription}", request, form);

    /// <summary>A step of a subscription that answers it: pausing, resumption, replays, given-up-events.</summary>
    public Task<SubscriptionView> StepSubscription(Guid partner, Guid subscription, string step, object? body, FormState form) =>
        client.Post<SubscriptionView>(Partner, $"partners/{partner}/subscriptions/{subscription}/{step}", body, form);

    public Task<TestResult> TestSubscription(Guid partner, Guid subscription, FormState form) =>
        client.Post<TestResult>(Partner, $"partners/{partner}/subscriptions/{subscription}/tests", null, form);

    public Task<SecretRotated> RotateSecret(Guid partner, Guid subscription, FormState form) =>
        client.Post<SecretRotated>(Partner, $"partners/{partner}/subscriptions/{subscription}/secret", null, form);

    public Task EndSubscription(Guid partner, Guid subscription, FormState form) =>
        client.Delete(Partner, $"partners/{partner}/subscriptions/{subscription}", form);

    public Task<Page<DeliveryView>> Deliveries(Guid partner, Guid subscription) =>
        client.List<DeliveryView>(Partner, $"partners/{partner}/subscriptions/{subscription}/deliveries", ("limit", "20"));
}
