using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Gates;

/// <summary>The API of phases and gates, as the pages use it.</summary>
internal static class GatesApi
{
    extension(ApiClient client)
    {
        public Task<IReadOnlyList<PhaseCount>> PhaseCounts() =>
            client.Get<IReadOnlyList<PhaseCount>>(Service.Initiatives, "initiative-phases");

        public Task<IReadOnlyList<PhaseStayView>> PhaseStays(Guid initiative) =>
            client.Get<IReadOnlyList<PhaseStayView>>(Service.Initiatives, $"initiatives/{initiative}/phases");

        public Task<IReadOnlyList<GateView>> GatesOf(Guid initiative) =>
            client.Get<IReadOnlyList<GateView>>(Service.Initiatives, $"initiatives/{initiative}/gates");

        public Task<Page<GateView>> Gates(params (string Name, string? Value)[] filter) =>
            client.List<GateView>(Service.Initiatives, "gates", filter);

        public Task<GateWithPromise> Gate(Guid id) => client.Get<GateWithPromise>(Service.Initiatives, $"gates/{id}");

        public Task<GateView> PrepareGate(Guid initiative, PrepareGateRequest request, FormState form) =>
            client.Post<GateView>(Service.Initiatives, $"initiatives/{initiative}/gates", request, form);

        public Task<GateView> AnswerGate(Guid gate, AnswerGateRequest request, FormState form) =>
            client.Put<GateView>(Service.Initiatives, $"gates/{gate}", request, form);

        public Task<GateView> ProposePlan(Guid gate, InitiativePlan request, FormState form) =>
            client.Put<GateView>(Service.Initiatives, $"gates/{gate}/plan", request, form);

        public Task DropPlan(Guid gate, FormState form) => client.Delete(Service.Initiatives, $"gates/{gate}/plan", form);

        /// <summary>Takes a step that needs no more than the gate: its asking or withdrawal.</summary>
        public Task<GateView> StepGate(Guid gate, string step, FormState form) =>
            client.Post<GateView>(Service.Initiatives, $"gates/{gate}/{step}", null, form);

        public Task<GateView> AdviseGate(Guid gate, AdviseGateRequest request, FormState form) =>
            client.Post<GateView>(Service.Initiatives, $"gates/{gate}/advice", request, form);

        public Task<GateView> DecideGate(Guid gate, DecideGateRequest request, FormState form) =>
            client.Post<GateView>(Service.Initiatives, $"gates/{gate}/decisions", request, form);

        public Task<GateView> AnnulGateDecision(Guid gate, int number, ReasonRequest request, FormState form) =>
            client.Post<GateView>(Service.Initiatives, $"gates/{gate}/decisions/{number}/annulment", request, form);

        public Task<GateView> ReactToGate(Guid gate, int number, ReactToGateRequest request, FormState form) =>
            client.Put<GateView>(Service.Initiatives, $"gates/{gate}/decisions/{number}/reaction", request, form);

        public Task<GateView> MeetCondition(Guid gate, int number, int condition, MeetConditionRequest request, FormState form) =>
            client.Put<GateView>(Service.Initiatives, $"gates/{gate}/decisions/{number}/conditions/{condition}/fulfilment", request, form);

        public Task UnmeetCondition(Guid gate, int number, int condition, FormState form) =>
            client.Delete(Service.Initiatives, $"gates/{gate}/decisions/{number}/conditions/{condition}/fulfilment", form);
    }
}
