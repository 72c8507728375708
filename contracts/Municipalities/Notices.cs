using Samen.Contracts.Initiatives;

namespace Samen.Contracts.Municipalities;

/// <summary>Something that a municipality was told of, since it concerns it.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Kind">What happened.</param>
/// <param name="SubjectId">The need, initiative, facility, question or procurement; null: it is to be answered where it waits.</param>
/// <param name="Title">Its title; null where <c>SubjectId</c> is.</param>
/// <param name="GivenAt">When the step was taken.</param>
public sealed record NoticeView(Guid Id, NoticeKind Kind, Guid? SubjectId, string? Title, DateTimeOffset GivenAt);
