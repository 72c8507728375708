namespace Samen.Web;

/// <summary>Turns what the rules find wrong with a noun into refusals of a request.</summary>
public static class Faults
{
    /// <summary>More than anybody reads at once.</summary>
    private const int Most = 100;

    /// <summary>Refuses a request whose body has the properties of the noun at its root.</summary>
    /// <exception cref="Refused">400: there are faults.</exception>
    public static void MustBeNone(IEnumerable<Fault> faults) => Refuse(faults, InBody);

    /// <summary>Refuses a request that has the properties of the noun as parameters.</summary>
    /// <exception cref="Refused">400: there are faults.</exception>
    public static void MustBeNoneInParameters(IEnumerable<Fault> faults) =>
        Refuse(faults, f => new FieldError(f.Property, f.Code, f.Message));

    /// <summary>Refuses a request of which one field has the whole noun.</summary>
    /// <param name="field">The field, as a JSON pointer.</param>
    /// <param name="faults">What is wrong with the noun.</param>
    /// <exception cref="Refused">400: there are faults.</exception>
    public static void MustBeNoneIn(string field, IEnumerable<Fault> faults) =>
        Refuse(faults, f => new FieldError(field, f.Code, f.Property.Length == 0 ? f.Message : $"{f.Property}: {f.Message}"));

    /// <summary>A fault in a body that has the properties of the noun at its root.</summary>
    internal static FieldError InBody(Fault fault) => new($"/{fault.Property}", fault.Code, fault.Message);

    private static void Refuse(IEnumerable<Fault> faults, Func<Fault, FieldError> place)
    {
        FieldError[] errors = [.. faults.Take(Most).Select(place)];
        if (errors.Length > 0)
            throw Refused.Invalid(errors);
    }
}
