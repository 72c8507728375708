using Samen.Contracts.Initiatives;
using Samen.Contracts.Municipalities;

namespace Samen.Gateway.Pages.Taskforce;

/// <summary>The API of the Taskforce, as the pages use it.</summary>
internal static class TaskforceApi
{
    extension(ApiClient client)
    {
        public Task<IReadOnlyList<SeatView>> Seats() => client.Get<IReadOnlyList<SeatView>>(Service.Initiatives, "taskforce-seats");

        public Task<SeatView> Seat(Guid id) => client.Get<SeatView>(Service.Initiatives, $"taskforce-seats/{id}");

        public Task<SeatView> Create(SeatRequest request, FormState form) =>
            client.Post<SeatView>(Service.Initiatives, "taskforce-seats", request, form);

        public Task<SeatView> Revise(Guid seat, SeatRequest request, FormState form) =>
            client.Put<SeatView>(Service.Initiatives, $"taskforce-seats/{seat}", request, form);

        public Task<Page<MeetingView>> Meetings(MeetingStatus? status = null, string? cursor = null) =>
            client.List<MeetingView>(Service.Initiatives, "taskforce-meetings", ("status", status?.ToString()), ("cursor", cursor));

        public Task<MeetingView> Meeting(Guid id) => client.Get<MeetingView>(Service.Initiatives, $"taskforce-meetings/{id}");

        /// <summary>The meeting that is being held, or else the next one; null: none is planned.</summary>
        public async Task<MeetingView?> NextMeeting() =>
            (await client.Meetings(MeetingStatus.Open)).Items.FirstOrDefault()
            ?? (await client.All<MeetingView>(Service.Initiatives, "taskforce-meetings?status=Planned")).MinBy(meeting => meeting.Date);

        public Task<IReadOnlyList<TaskforceItemView>> AgendaOf(Guid meeting) =>
            client.Get<IReadOnlyList<TaskforceItemView>>(Service.Initiatives, $"taskforce-meetings/{meeting}/agenda");

        public Task<MeetingView> Plan(PlanMeetingRequest request, FormState form) =>
            client.Post<MeetingView>(Service.Initiatives, "taskforce-meetings", request, form);

        public Task<MeetingView> Revise(Guid meeting, ReviseMeetingRequest request, FormState form) =>
            client.Put<MeetingView>(Service.Initiatives, $"taskforce-meetings/{meeting}", request, form);

        public Task<MeetingView> CancelMeeting(Guid meeting, ReasonRequest request, FormState form) =>
            client.Post<MeetingView>(Service.Initiatives, $"taskforce-meetings/{meeting}/cancellation", request, form);

        /// <summary>Takes a step that needs no more than the meeting: its opening, closing or reinstatement.</summary>
        public Task<MeetingView> Step(Guid meeting, string step, FormState form) =>
            client.Post<MeetingView>(Service.Initiatives, $"taskforce-meetings/{meeting}/{step}", null, form);

        public Task<MeetingView> Attend(Guid meeting, AttendanceRequest request, FormState form) =>
            client.Put<MeetingView>(Service.Initiatives, $"taskforce-meetings/{meeting}/attendance", request, form);

        public Task<MinutesView> Minutes(Guid meeting) =>
            client.Get<MinutesView>(Service.Initiatives, $"taskforce-meetings/{meeting}/minutes");

        public Task<IReadOnlyList<TaskforceActionView>> OpenActions() =>
            client.Get<IReadOnlyList<TaskforceActionView>>(Service.Initiatives, "taskforce-actions");

        public Task<IReadOnlyList<TaskforceActionView>> ActionsOf(Guid meeting) =>
            client.Get<IReadOnlyList<TaskforceActionView>>(Service.Initiatives, $"taskforce-actions?meetingId={meeting}");

        public Task<TaskforceActionView> RecordAction(RecordActionRequest request, FormState form) =>
            client.Post<TaskforceActionView>(Service.Initiatives, "taskforce-actions", request, form);

        public Task ReopenAction(Guid id, FormState form) => client.Delete(Service.Initiatives, $"taskforce-actions/{id}/completion", form);

        public Task<TaskforceActionView> CompleteAction(Guid action, FormState form) =>
            client.Post<TaskforceActionView>(Service.Initiatives, $"taskforce-actions/{action}/completion", null, form);

        public Task<IReadOnlyList<RoundView>> Rounds() => client.Get<IReadOnlyList<RoundView>>(Service.Initiatives, "taskforce-rounds");

        public Task<RoundView> Round(int year) => client.Get<RoundView>(Service.Initiatives, $"taskforce-rounds/{year}");

        public Task<RoundView> Start(StartRoundRequest request, FormState form) =>
            client.Post<RoundView>(Service.Initiatives, "taskforce-rounds", request, form);

        public Task<RoundEntryView> Answer(int year, Guid initiative, AnswerRoundRequest request, FormState form) =>
            client.Put<RoundEntryView>(Service.Initiatives, $"taskforce-rounds/{year}/answers/{initiative}", request, form);

        public Task<TaskforceItemView> TaskforceItem(Guid id) =>
            client.Get<TaskforceItemView>(Service.Initiatives, $"taskforce-items/{id}");

        public Task<TaskforceItemView> GiveView(Guid item, GiveViewRequest request, FormState form) =>
            client.Put<TaskforceItemView>(Service.Initiatives, $"taskforce-items/{item}/view", request, form);

        public Task<TaskforceItemView> GivePriority(Guid item, GivePriorityRequest request, FormState form) =>
            client.Put<TaskforceItemView>(Service.Initiatives, $"taskforce-items/{item}/priority", request, form);

        public Task<TaskforceItemView> HoldOver(Guid item, ReasonRequest request, FormState form) =>
            client.Post<TaskforceItemView>(Service.Initiatives, $"taskforce-items/{item}/holding", request, form);

        public Task PutBack(Guid item, FormState form) => client.Delete(Service.Initiatives, $"taskforce-items/{item}/holding", form);

        public Task<InitiativeView> Advise(Guid item, AdviseRequest request, FormState form) =>
            client.Post<InitiativeView>(Service.Initiatives, $"taskforce-items/{item}/advice", request, form);
    }
}
