using Samen.Web;

namespace Samen.Partners;

/// <summary>Turns faults of a noun into refusals of a request.</summary>
internal static class Faults
{
    /// <summary>Refuses a request whose body has the properties of the noun at its root.</summary>
    /// <exception cref="Refused">400: there are faults.</exception>
    public static void MustBeNone(IEnumerable<Fault> faults)
    {
        FieldError[] errors = [.. faults.Select(fault => new FieldError($"/{fault.Property}", fault.Code, fault.Message))];
        if (errors.Length > 0)
            throw Refused.Invalid(errors);
    }

    /// <summary>Refuses a request of which one field has the whole noun.</summary>
    /// <exception cref="Refused">400: there are faults.</exception>
    public static void MustBeNone(IEnumerable<Fault> faults, string field)
    {
        FieldError[] errors = [.. faults.Select(fault => new FieldError(field, fault.Code, $"{fault.Property}: {fault.Message}"))];
        if (errors.Length > 0)
            throw Refused.Invalid(errors);
    }
}
