using System.Globalization;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Councils;

/// <summary>The API of municipal councils, as the pages use it.</summary>
internal static class CouncilsApi
{
    extension(ApiClient client)
    {
        public Task<CouncilView> Council(string code) =>
            client.Get<CouncilView>(Service.Municipalities, $"municipalities/{Uri.EscapeDataString(code)}/council");

        public Task<CouncilView> RecordCouncilSeats(string code, CouncilSeatsRequest request, FormState form) =>
            client.Put<CouncilView>(Service.Municipalities, $"municipalities/{Uri.EscapeDataString(code)}/council/seats", request, form);

        public Task<Page<CouncilDecisionView>> CouncilDecisions(
            string code,
            CouncilDecisionKind? kind = null,
            string? cursor = null,
            int limit = 50
        ) =>
            client.List<CouncilDecisionView>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/council-decisions",
                ("kind", kind?.ToString()),
                ("cursor", cursor),
                ("limit", $"{limit}")
            );

        public Task<CouncilDecisionView> CouncilDecision(Guid id) =>
            client.Get<CouncilDecisionView>(Service.Municipalities, $"council-decisions/{id}");

        public Task<IReadOnlyList<CouncilCorrectionView>> CouncilCorrections(Guid id) =>
            client.Get<IReadOnlyList<CouncilCorrectionView>>(Service.Municipalities, $"council-decisions/{id}/corrections");

        public Task<CouncilDecisionView> DraftCouncilDecision(string code, CouncilDecisionRequest request, FormState form) =>
            client.Post<CouncilDecisionView>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/council-decisions",
                request,
                form
            );

        public Task<CouncilDecisionView> ReviseCouncilDecision(Guid id, CouncilDecisionRequest request, FormState form) =>
            client.Put<CouncilDecisionView>(Service.Municipalities, $"council-decisions/{id}", request, form);

        public Task<CouncilDecisionView> CorrectCouncilDecision(Guid id, CouncilDecisionRequest request, FormState form) =>
            client.Post<CouncilDecisionView>(Service.Municipalities, $"council-decisions/{id}/corrections", request, form);

        public Task<CouncilDecisionView> RecordCouncilDecision(Guid id, FormState form) =>
            client.Post<CouncilDecisionView>(Service.Municipalities, $"council-decisions/{id}/recording", null, form);

        public Task<CouncilDecisionView> SettleUndertaking(Guid id, SettleUndertakingRequest request, FormState form) =>
            client.Put<CouncilDecisionView>(Service.Municipalities, $"council-decisions/{id}/settlement", request, form);

        public Task<CouncilDecisionView> WithdrawCouncilDecision(Guid id, WithdrawCouncilDecisionRequest request, FormState form) =>
            client.Put<CouncilDecisionView>(Service.Municipalities, $"council-decisions/{id}/withdrawal", request, form);

        public Task<JointFacilitiesView> JointFacilities(string code, int year) =>
            client.Get<JointFacilitiesView>(Service.Municipalities, $"municipalities/{Uri.EscapeDataString(code)}/joint-facilities/{year}");

        public Task<JointFacilitiesView> DecideJointFacilities(string code, int year, JointFacilitiesRequest request, FormState form) =>
            client.Put<JointFacilitiesView>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/joint-facilities/{year}",
                request,
                form
            );

        public Task<JointFacilitiesCoverage> JointFacilitiesCoverage(int year) =>
            client.Get<JointFacilitiesCoverage>(Service.Municipalities, $"joint-facilities/{year}");

        public Task<Page<JointFacilitiesView>> JointFacilitiesOfAll(int year, JointFacilitiesStatus? status, string? cursor) =>
            client.List<JointFacilitiesView>(
                Service.Municipalities,
                $"joint-facilities/{year}/municipalities",
                ("status", status?.ToString()),
                ("cursor", cursor)
            );

        public Task<IReadOnlyList<CouncilInstructionView>> CouncilInstructions(Guid item) =>
            client.All<CouncilInstructionView>(Service.Municipalities, $"agenda-items/{item}/instructions");

        public Task<CouncilInstructionView> CouncilInstruction(Guid item, string code) =>
            client.Get<CouncilInstructionView>(Service.Municipalities, $"agenda-items/{item}/instructions/{Uri.EscapeDataString(code)}");

        public Task<CouncilInstructionView> AskCouncil(Guid item, string code, FormState form) =>
            client.Post<CouncilInstructionView>(
                Service.Municipalities,
                $"agenda-items/{item}/instructions/{Uri.EscapeDataString(code)}/question",
                null,
                form
            );

        public Task<CouncilInstructionView> AnswerForCouncil(Guid item, string code, AnswerForCouncilRequest request, FormState form) =>
            client.Put<CouncilInstructionView>(
                Service.Municipalities,
                $"agenda-items/{item}/instructions/{Uri.EscapeDataString(code)}/answer",
                request,
                form
            );

        public Task<CouncilInstructionView> PlanCouncilInstruction(
            Guid item,
            string code,
            PlanCouncilInstructionRequest request,
            FormState form
        ) =>
            client.Put<CouncilInstructionView>(
                Service.Municipalities,
                $"agenda-items/{item}/instructions/{Uri.EscapeDataString(code)}/planning",
                request,
                form
            );

        public Task<CouncilInstructionView> GiveCouncilInstruction(
            Guid item,
            string code,
            GiveCouncilInstructionRequest request,
            FormState form
        ) =>
            client.Put<CouncilInstructionView>(
                Service.Municipalities,
                $"agenda-items/{item}/instructions/{Uri.EscapeDataString(code)}",
                request,
                form
            );

        public Task<IReadOnlyList<PolicyThemeView>> PolicyThemes() =>
            client.Get<IReadOnlyList<PolicyThemeView>>(Service.Municipalities, "policy-themes");

        public Task<IReadOnlyList<PolicyPassageSummary>> PolicyPassages(string code) =>
            client.Get<IReadOnlyList<PolicyPassageSummary>>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/policy-passages"
            );

        public Task<PolicyPassageView> PolicyPassage(string code, Guid id, int? version) =>
            client.Get<PolicyPassageView>(
                Service.Municipalities,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"municipalities/{Uri.EscapeDataString(code)}/policy-passages/{id}{(version is null ? "" : $"?version={version}")}"
                )
            );

        public Task<IReadOnlyList<PolicyPassageSummary>> PolicyPassageVersions(string code, Guid id) =>
            client.Get<IReadOnlyList<PolicyPassageSummary>>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/policy-passages/{id}/versions"
            );

        public Task<PolicyPassageView> ComposePolicyPassage(string code, PolicyPassageRequest request, FormState form) =>
            client.Post<PolicyPassageView>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/policy-passages",
                request,
                form
            );

        public Task<PolicyPassageView> SavePolicyPassage(string code, Guid id, PolicyPassageRequest request, FormState form) =>
            client.Put<PolicyPassageView>(
                Service.Municipalities,
                $"municipalities/{Uri.EscapeDataString(code)}/policy-passages/{id}",
                request,
                form
            );
    }
}
